import Markup

/// Whether bytes are a page, by what they begin with.
enum HTMLSniffer {
  static func isHTML(_ bytes: [UInt8], hints: SourceHints) -> Bool {
    // Nearly all that is no page is told by its first sign.
    let first = bytes.prefix(4096).first { $0 != 0 && $0 < 0x80 && !InlineText.isBlank($0) }
    guard first == UInt8(ascii: "<") || hints.contentType == "text/html" else { return false }
    var beginning = markup(in: bytes.prefix(4096))
    // Programs that save pages may have written a long comment above them.
    if beginning.starts(with: "<!--".utf8) { beginning = markup(in: bytes.prefix(256 << 10)) }
    guard beginning.first == UInt8(ascii: "<") else { return hints.contentType == "text/html" && hasManyTags(bytes) }
    let start = String(decoding: beginning.prefix(64), as: UTF8.self).lowercased()
    if marks.contains(where: start.hasPrefix) { return true }
    if start.hasPrefix("<?xml") || start.hasPrefix("<!doctype") {
      return String(decoding: beginning.prefix(2048), as: UTF8.self).lowercased().contains("<html")
    }
    return hasManyTags(bytes) || isFragment(beginning)
  }

  /// What no text begins with.
  private static let marks = [
    "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<script", "<style", "<link ",
  ]

  /// Whether it begins as nothing but a page does, so that it is one even where nothing in it shows.
  static func isMarked(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: markup(in: bytes.prefix(4096)).prefix(64), as: UTF8.self).lowercased()
    return marks.contains(where: start.hasPrefix)
  }

  /// A part of a page: it begins with an element that stands in running text (MIME Sniffing, section 7.1), and that ends or
  /// comes again. Markdown may begin so as well.
  private static func isFragment(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
    let lowercased = text.lowercased()
    let name = lowercased.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let behind = lowercased.dropFirst(name.count + 1)
    guard elements.contains(String(name)), let sign = behind.first, sign == ">" || sign == "/" || sign.isWhitespace,
      behind.range(of: "</\(name)>") != nil || behind.range(of: "<\(name)>") != nil
    else { return false }
    return !MarkdownSigns(text[...]).areMany
  }

  private static let elements: Set<String> = [
    "h1", "h2", "h3", "div", "article", "section", "main", "header", "table", "p", "ul", "ol", "blockquote", "figure",
    "pre",
    "center", "font", "iframe", "a", "b", "i", "br", "span",
  ]

  /// XHTML, where an element without content may end in itself.
  static func isXML(_ bytes: [UInt8]) -> Bool {
    let beginning = bytes.prefix(64)
    return beginning.drop { InlineText.isBlank($0) }.starts(with: Array("<?xml".utf8))
  }

  /// What is not blank, behind a byte order mark and comments.
  private static func markup(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let signs = bytes.filter { $0 != 0 }[...]
    let hasMark = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]].contains { (mark: [UInt8]) in
      signs.starts(with: mark)
    }
    return skippingComments(hasMark ? signs.drop { $0 >= 0x80 } : signs)
  }

  private static func skippingComments(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes.drop { InlineText.isBlank($0) }
    while rest.starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
      var at = rest.startIndex + 4
      while at + 2 < rest.endIndex, !rest[at...].starts(with: [0x2D, 0x2D, 0x3E]) { at += 1 }
      guard at + 3 <= rest.endIndex else { return rest }
      rest = rest[(at + 3)...].drop { InlineText.isBlank($0) }
    }
    return rest
  }

  /// Several end tags of elements that running text is made of: a text that mentions a tag has none or one.
  private static func hasManyTags(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    return ["</p>", "</div>", "</a>", "</li>", "</h1>", "</h2>", "</span>"].reduce(0) {
      $0 + text.allRanges(of: $1).count
    } >= 3
      && text.drop { $0.isWhitespace }.hasPrefix("<")
  }
}
