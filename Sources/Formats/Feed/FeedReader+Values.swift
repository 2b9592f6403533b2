import Markup

/// What stands between the start of an element and its end.
extension FeedReader {
  /// As plain text on one line; `nil` where there is none.
  mutating func text(_ tag: XMLTag) -> String? {
    if let words = words(tag) { return words }
    guard let value = value(tag), !value.isEmpty else { return nil }
    let isHTML = value.kind == .html && value.bytes.contains(UInt8(ascii: "<"))
    let line = isHTML ? value.line : FeedValue(value.bytes).line
    return line.isEmpty ? nil : line
  }

  /// What an element holds that holds nothing but words, as most do; `nil` where there is anything to be read in it.
  private mutating func words(_ tag: XMLTag) -> String? {
    guard tag.attributes.isEmpty, !tag.isEmpty else { return nil }
    let start = scanner.position
    if case .text(let range)? = scanner.next(), case .end(let name)? = scanner.next(), same(name, tag.name),
      let first = scanner.bytes[range].first, first > 0x20
    {
      let text = UnsafeBufferPointer(rebasing: scanner.bytes[range])
      if text[text.count - 1] > 0x20, ByteSearch.first(UInt8(ascii: "&"), in: text, from: 0) == nil,
        ByteSearch.firstLooseBlank(in: text, from: 0) == nil
      {
        return String(decoding: text, as: UTF8.self)
      }
    }
    scanner.position = start
    return nil
  }

  /// With what is known of its form. Atom says it in attributes, RSS leaves it to guess.
  mutating func value(_ tag: XMLTag) -> FeedValue? {
    guard !tag.isEmpty else { return nil }
    var base = fields.base
    if !tag.attributes.isEmpty, let own = scanner.attribute("xml:base", of: tag) {
      base = WebLink.resolved(own.utf8, against: base) ?? base
    }
    let type = scanner.attribute("type", of: tag)?.lowercased()
    let mode = scanner.attribute("mode", of: tag)?.lowercased()
    var (bytes, isMarkup) = inside(tag)
    if mode == "base64" || isBinary(type) && !isMarkup { bytes = FeedBase64.decode(bytes) }
    FeedMarkup.removeControls(&bytes)
    if isMarkup { return FeedValue(FeedMarkup.withoutFrames(bytes), kind: .html, base: base) }
    let kind: FeedValue.Kind
    switch type {
    case "html", "xhtml", "text/html", "application/xhtml+xml": kind = .html
    case "text" where isAtom, "text/plain" where isAtom: kind = .text
    default: kind = !isAtom && FeedValue.looksLikeHTML(bytes) ? .html : .text
    }
    return FeedValue(kind == .html ? FeedMarkup.withoutFrames(bytes) : bytes, kind: kind, base: base)
  }

  /// The same of what is set as paragraphs.
  mutating func body(_ tag: XMLTag) -> FeedValue? {
    guard let value = value(tag) else { return nil }
    guard value.kind == .text, !isAtom, FeedValue.bodyLooksLikeHTML(value.bytes) else { return value }
    return FeedValue(FeedMarkup.withoutFrames(value.bytes), kind: .html, base: value.base)
  }

  /// RFC 4287, section 4.1.3.3: what is neither text nor XML is in Base64. Of other types that many feeds have, none is.
  private func isBinary(_ type: String?) -> Bool {
    guard isAtom, let type else { return false }
    return ["image/", "audio/", "video/", "application/octet-stream", "application/pdf"].contains { type.hasPrefix($0) }
  }

  private mutating func inside(_ tag: XMLTag) -> (bytes: [UInt8], isMarkup: Bool) {
    let start = scanner.position
    var bytes: [UInt8] = []
    while true {
      let before = scanner.position
      guard let piece = scanner.next() else {
        fields.isCut = true
        return (bytes, false)
      }
      switch piece {
      case .text(let range): scanner.append(range, to: &bytes)
      case .literal(let range): bytes.append(contentsOf: scanner.bytes[range])
      case .start(let child):
        if isField(child, within: tag) {
          // The end was forgotten.
          scanner.position = before
          return (bytes, false)
        }
        scanner.position = start
        return (markup(tag), true)
      case .end(let name):
        if same(name, tag.name) { return (bytes, false) }
        if isItem(name) {
          scanner.position = before
          return (bytes, false)
        }
      }
    }
  }

  /// The elements inside as HTML reads them.
  private mutating func markup(_ tag: XMLTag) -> [UInt8] {
    var bytes: [UInt8] = []
    var depth = 0
    while true {
      let before = scanner.position
      guard let piece = scanner.next() else {
        fields.isCut = true
        return bytes
      }
      switch piece {
      case .text(let range), .literal(let range): bytes.append(contentsOf: scanner.bytes[range])
      case .start(let child):
        if !child.isEmpty, same(child.name, tag.name) { depth += 1 }
        append(child, to: &bytes)
      case .end(let name):
        if same(name, tag.name) {
          if depth == 0 { return bytes }
          depth -= 1
        } else if isItem(name) {
          scanner.position = before
          return bytes
        }
        bytes.append(contentsOf: "</".utf8)
        bytes.append(contentsOf: scanner.localName(name).utf8)
        bytes.append(UInt8(ascii: ">"))
      }
    }
  }

  /// Without the prefix; HTML knows no empty elements but its own.
  private func append(_ tag: XMLTag, to bytes: inout [UInt8]) {
    let name = scanner.localName(tag.name)
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: scanner.bytes[tag.attributes])
    bytes.append(UInt8(ascii: ">"))
    guard tag.isEmpty, !Self.void.contains(name) else { return }
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
  ]

  /// Whether an element belongs to the item and not into the text of another one.
  private func isField(_ child: XMLTag, within tag: XMLTag) -> Bool {
    guard scanner.prefix(child.name).isEmpty, scanner.prefix(tag.name).isEmpty else { return false }
    switch (scanner.localName(child.name), scanner.localName(tag.name)) {
    case ("pubdate", _), ("guid", _), ("enclosure", _), ("published", _), ("updated", _): return true
    case ("title", let outer), ("link", let outer), ("description", let outer), ("summary", let outer),
      ("content", let outer), ("author", let outer), ("category", let outer), ("id", let outer):
      return ["title", "link", "guid", "pubdate", "category", "id", "published", "updated"].contains(outer)
        && scanner.localName(child.name) != outer
    default: return false
    }
  }

  private func isItem(_ name: Range<Int>) -> Bool {
    let name = scanner.localName(name)
    return name == "item" || name == "entry" || name == "channel"
  }
}
