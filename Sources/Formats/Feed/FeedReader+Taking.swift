import Markup

/// Elements that mean more than their text.
extension FeedReader {
  /// RSS has the address inside, Atom in an attribute with what it is for.
  mutating func takeLink(_ tag: XMLTag) {
    guard let reference = scanner.attribute("href", of: tag) else {
      if let text = text(tag), fields.link == nil { fields.link = resolved(text) ?? fields.link }
      return
    }
    let relation = scanner.attribute("rel", of: tag)?.lowercased() ?? "alternate"
    let type = scanner.attribute("type", of: tag)?.lowercased() ?? "text/html"
    var link = resolved(reference)
    if let base = scanner.attribute("xml:base", of: tag).flatMap(resolved) {
      link = WebLink.resolved(reference.utf8, against: base)
    }
    switch relation {
    case "alternate" where fields.link == nil || !linkIsAttribute && type.contains("html"):
      fields.link = link ?? fields.link
      linkIsAttribute = true
    case "enclosure": fields.addMedia(link)
    case "self": fields.otherLink = fields.otherLink ?? link
    default: break
    }
    skip(tag)
  }

  mutating func takeIdentifier(_ name: String, _ tag: XMLTag) {
    let isLink = name == "guid" && scanner.attribute("ispermalink", of: tag)?.lowercased() ?? "true" == "true"
    guard let text = text(tag) else { return }
    fields.guid = fields.baseIsGiven && !text.contains(":") ? resolved(text) ?? text : text
    fields.guidIsLink = isLink
  }

  /// A text in RSS, elements in Atom.
  mutating func takeAuthor(_ name: String, _ tag: XMLTag) {
    let inside = scanner.position
    let count = fields.authors.count
    var lookahead = scanner
    while let piece = lookahead.next() {
      switch piece {
      case .text(let range) where scanner.bytes[range].allSatisfy({ $0 <= 0x20 }): continue
      case .start(let child) where !tag.isEmpty && Self.isOfPerson(scanner.localName(child.name)):
        open(name, tag, as: .author)
        return
      default: break
      }
      break
    }
    scanner.position = inside
    if let text = text(tag), fields.authors.count == count { fields.authors.append(text) }
  }

  private static func isOfPerson(_ name: String) -> Bool {
    ["name", "email", "uri", "url", "homepage"].contains(name)
  }

  mutating func takeSection(_ tag: XMLTag) {
    let label = scanner.attribute("label", of: tag) ?? scanner.attribute("term", of: tag)
    let text = text(tag)
    fields.add(category: label ?? text)
  }

  /// The second of them is the longer one: RSS has `description`, others add `summary`.
  mutating func takeSummary(_ tag: XMLTag) {
    guard let value = body(tag), !value.isEmpty else { return }
    if fields.summary == nil { fields.summary = value } else { fields.contents.append(value) }
  }

  mutating func takeContent(_ tag: XMLTag) {
    if let type = scanner.attribute("type", of: tag)?.lowercased(),
      type.hasPrefix("image/") || type.hasPrefix("audio/") || type.hasPrefix("video/"),
      let source = scanner.attribute("src", of: tag)
    {
      fields.addMedia(resolved(source))
      return skip(tag)
    }
    guard let value = body(tag), !value.isEmpty, fields.contents.count < 8 else { return }
    fields.contents.append(value)
  }

  /// XHTML that stands in the item itself.
  mutating func takeMarkup(_ tag: XMLTag) {
    guard let value = value(tag), !value.isEmpty, fields.contents.count < 8 else { return }
    fields.contents.append(FeedValue(value.bytes, kind: .html, base: value.base))
  }

  mutating func takeSource(_ tag: XMLTag) {
    let inside = scanner.position
    if case .text(let range)? = scanner.next(), scanner.bytes[range].contains(where: { $0 > 0x20 }) {
      scanner.position = inside
      fields.source = text(tag)
    } else {
      scanner.position = inside
      open("source", tag, as: .source)
    }
  }
}
