import Markup

/// What a page says of itself in its head: `<meta>`, JSON-LD, links.
struct PageMetadata {
  /// By name or property in small letters; the first of each counts.
  private(set) var meta: [String: [String]] = [:]
  /// The article's own description by schema.org, and others that the page holds.
  private(set) var linkedData = LinkedData()
  private(set) var canonical: String?
  private(set) var base: String?
  private(set) var language: String?
  private(set) var documentTitle: String?

  init(_ facts: PageFacts) {
    let document = facts.document
    // What lies before these nodes is of a comment or another article, or of a drawing.
    var (other, drawing) = (0, 0)
    for node in document.nodes.indices {
      if node >= other, !facts.traits[node].isDisjoint(with: [.comment, .related, .ranking, .recommendation]) {
        other = document.end(of: node)
      }
      switch document.nodes[node].tag {
      case .meta: read(meta: node, document, isOther: node < other)
      case .svg: drawing = max(drawing, document.end(of: node))
      case .script:
        if let type = document.string(.type, of: node), type.lowercased().hasPrefix("application/ld+json") {
          linkedData.read(document.string(of: node))
        }
      case .link:
        if canonical == nil, document.string(.rel, of: node)?.lowercased() == "canonical" {
          canonical = document.string(.href, of: node)
        }
      case .base: if base == nil { base = document.string(.href, of: node) }
      case .html: language = document.string(.lang, of: node) ?? document.string(.xmlLang, of: node)
      case .title:
        if documentTitle == nil, node >= drawing {
          documentTitle = document.string(of: node).collapsed.limited(to: 1000).nonEmpty
        }
      default: break
      }
    }
    let headings = document.nodes.indices.lazy.filter { document.nodes[$0].tag == .h1 && !facts.isGone[$0] }.prefix(3)
    linkedData.choose(
      by: [documentTitle, self["og:title"]].compactMap(\.self) + headings.map { HTMLText.line(of: $0, in: facts) })
  }

  /// The first that the page gives of some names.
  subscript(names: String...) -> String? {
    for name in names {
      if let value = meta[name]?.first { return value }
    }
    return nil
  }

  /// - Parameter isOther: whether it stands where what it says of an item is not said of the article.
  private mutating func read(meta node: Int, _ document: HTMLDocument, isOther: Bool) {
    guard let content = document.string(.content, of: node)?.collapsed.limited(to: 8000).nonEmpty else { return }
    for attribute in [HTMLAttributeName.property, .name, .itemprop, .httpEquiv] {
      if isOther, attribute == .itemprop { continue }
      guard let names = document.string(attribute, of: node) else { continue }
      for name in names.lowercased().split(separator: " ") {
        let key = name.hasPrefix("dcterms.") ? "dc." + name.dropFirst(8) : String(name).replacing("dc:", with: "dc.")
        meta[key, default: []].append(content)
      }
    }
  }
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }

  /// The beginning, of at most so many bytes.
  func limited(to bytes: Int) -> String {
    utf8.count > bytes ? String(self[..<utf8.index(startIndex, offsetBy: bytes)]) : self
  }
}
