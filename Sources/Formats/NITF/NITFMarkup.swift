import Markup

/// The text of an article in NITF, or in XHTML that lies in another form, as HTML.
enum NITFMarkup {
  /// What stands in an element. Prefixes are left out; names that are none of NITF's are HTML's already.
  static func html(of element: XMLElement) -> [UInt8] {
    element.tree.bytes.withUnsafeBufferPointer { bytes in
      let inside = element.inside
      var scanner = XMLScanner(UnsafeBufferPointer(rebasing: bytes[..<inside.upperBound]), at: inside.lowerBound)
      var html: [UInt8] = []
      html.reserveCapacity(inside.count)
      /// The element that is being left out, and how many of its name are open in it.
      var left: (name: [UInt8], depth: Int)?
      while let piece = scanner.next() {
        switch piece {
        case .start(let tag):
          if let name = left?.name {
            if !tag.isEmpty, bytes[tag.name].elementsEqual(name) { left?.depth += 1 }
          } else if leftOut.contains(scanner.localName(tag.name)) {
            if !tag.isEmpty { left = (Array(bytes[tag.name]), 0) }
          } else {
            append(tag, of: scanner, to: &html)
          }
        case .end(let name):
          if let open = left {
            guard bytes[name].elementsEqual(open.name) else { continue }
            left = open.depth == 0 ? nil : (open.name, open.depth - 1)
          } else {
            append("</", htmlName(scanner.localName(name)), to: &html)
          }
        case .text(let range): if left == nil { html.append(contentsOf: bytes[range]) }
        case .literal(let range): if left == nil { appendEscaped(bytes[range], to: &html) }
        }
      }
      return html
    }
  }

  /// Facts about pictures and tables, pictures themselves as text, how a name is said, and remarks that are not for readers.
  private static let leftOut: Set<String> = [
    "media-metadata", "media-object", "nitf-table-metadata", "nitf-table-summary", "alt-code", "pronounce", "ds",
    "custom-table",
  ]

  /// NITF's elements by what they are in HTML.
  private static func htmlName(_ name: String) -> String {
    switch name {
    case "hl1", "hl2": "h2"
    case "block", "note", "body.content", "body.end", "body.head", "hedline", "fn", "nitf-table", "abstract", "body":
      "div"
    case "bq": "blockquote"
    case "credit", "tagline", "datasource", "byline", "dateline", "distributor": "p"
    case "media": "figure"
    case "media-reference": "img"
    case "media-caption", "media-producer": "figcaption"
    case "lang", "object.title", "story.date", "person", "org", "location", "money", "num", "chron", "event",
      "function", "virtloc", "copyrite", "series", "classifier":
      "span"
    default: name
    }
  }

  private static func append(_ tag: XMLTag, of scanner: XMLScanner, to html: inout [UInt8]) {
    let own = scanner.localName(tag.name)
    guard own != "media-reference" else { return appendPicture(tag, of: scanner, to: &html) }
    let name = htmlName(own)
    html.append(UInt8(ascii: "<"))
    html.append(contentsOf: name.utf8)
    if !tag.attributes.isEmpty {
      html.append(0x20)
      html.append(contentsOf: scanner.bytes[tag.attributes])
    }
    html.append(UInt8(ascii: ">"))
    // HTML knows no empty elements but its own, for which an end does no harm.
    if tag.isEmpty, name != "br" { append("</", name, to: &html) }
  }

  /// Films and sound are no pictures; they are among the article's media.
  private static func appendPicture(_ tag: XMLTag, of scanner: XMLScanner, to html: inout [UInt8]) {
    let type = scanner.attribute("mime-type", of: tag)?.lowercased() ?? "image"
    guard type.hasPrefix("image"), let source = scanner.attribute("source", of: tag), !source.isEmpty else { return }
    html.append(contentsOf: "<img src=\"".utf8)
    appendEscaped(source.utf8, to: &html)
    html.append(contentsOf: "\" alt=\"".utf8)
    appendEscaped((scanner.attribute("alternate-text", of: tag) ?? "").utf8, to: &html)
    html.append(contentsOf: "\">".utf8)
  }

  private static func append(_ mark: String, _ name: String, to html: inout [UInt8]) {
    html.append(contentsOf: mark.utf8)
    html.append(contentsOf: name.utf8)
    html.append(UInt8(ascii: ">"))
  }

  private static func appendEscaped(_ text: some Sequence<UInt8>, to html: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "<"): html.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: "&"): html.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "\""): html.append(contentsOf: "&quot;".utf8)
      default: html.append(byte)
      }
    }
  }
}
