import Markup

/// Reads the fields of an item, or those of a feed up to its first item.
struct FeedReader {
  /// What the elements around an element say of it.
  enum Container {
    case item, author, contributor, source, image, media
    /// Its elements are of no use.
    case other
  }

  var scanner: XMLScanner
  var namespaces: FeedNamespaces
  var fields = FeedFields()
  /// Whether elements hold HTML without saying so; Atom says it.
  let isAtom: Bool
  var containers: [(name: String, container: Container)] = []
  /// How often the end of an element was looked for in vain.
  var missedEnds = 0
  /// Whether the link came with what it is for.
  var linkIsAttribute = false

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, namespaces: FeedNamespaces, isAtom: Bool, base: String? = nil
  ) {
    scanner = XMLScanner(bytes)
    self.namespaces = namespaces
    self.isAtom = isAtom
    fields.base = base
  }

  var container: Container { containers.last?.container ?? .item }

  /// Reads an item, whose start comes first.
  mutating func readItem() {
    guard case .start(let tag)? = scanner.next() else { return }
    namespaces.declare(tag, in: scanner)
    takeCommonAttributes(tag)
    // The Channel Definition Format has a link and a date in the start tag.
    if let link = scanner.attribute("href", of: tag) { fields.otherLink = resolved(link) }
    if let about = scanner.attribute("rdf:about", of: tag), !about.isEmpty {
      fields.guid = about
      if fields.otherLink == nil, about.contains("://") { fields.otherLink = about }
    }
    fields.updated = scanner.attribute("lastmod", of: tag)
    readElements()
  }

  /// Reads all elements that there are.
  mutating func readElements() {
    while let piece = scanner.next() {
      switch piece {
      case .start(let tag): read(tag)
      case .end(let name):
        let name = scanner.localName(name)
        if let index = containers.lastIndex(where: { $0.name == name }) { containers.removeSubrange(index...) }
      case .text, .literal: break
      }
    }
  }

  private mutating func read(_ tag: XMLTag) {
    let known = namespaces.count
    namespaces.declare(tag, in: scanner)
    let namespace = namespaces.namespace(of: tag.name, in: scanner)
    let name = scanner.localName(tag.name)
    switch name {
    case "rss", "feed", "channel", "rdf":
      takeCommonAttributes(tag)
      return  // What the root declares holds for all.
    default: break
    }
    readElement(name, namespace, tag)
    namespaces.forget(from: known)
  }

  mutating func takeCommonAttributes(_ tag: XMLTag) {
    guard !tag.attributes.isEmpty else { return }
    if let base = scanner.attribute("xml:base", of: tag) {
      fields.base = resolved(base) ?? fields.base
      fields.baseIsGiven = true
    }
    if let language = scanner.attribute("xml:lang", of: tag), !language.isEmpty { fields.language = language }
  }

  /// A link made whole.
  func resolved(_ link: String) -> String? {
    var link = link[...]
    // Blanks that are no ASCII may stand around it as well.
    while link.utf8.first.map(Self.mayBeBlank) ?? false, link.first?.isWhitespace ?? false { link.removeFirst() }
    while link.utf8.last.map(Self.mayBeBlank) ?? false, link.last?.isWhitespace ?? false { link.removeLast() }
    return WebLink.resolved(link.utf8, against: fields.base)
  }

  private static func mayBeBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte >= 0x80 }

  /// Goes into an element whose children say something.
  mutating func open(_ name: String, _ tag: XMLTag, as container: Container) {
    guard !tag.isEmpty, containers.count < 32 else { return }
    containers.append((name, container))
  }

  /// Passes over an element and all in it; one that does not end is gone into.
  mutating func skip(_ tag: XMLTag) {
    guard !tag.isEmpty, missedEnds < 20 else { return }
    let inside = scanner.position
    var depth = 0
    while let piece = scanner.next() {
      switch piece {
      case .start(let inner) where !inner.isEmpty && same(inner.name, tag.name): depth += 1
      case .end(let name) where same(name, tag.name):
        if depth == 0 { return }
        depth -= 1
      default: break
      }
    }
    missedEnds += 1
    scanner.position = inside
  }

  func same(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count && scanner.bytes[left].elementsEqual(scanner.bytes[right])
  }
}
