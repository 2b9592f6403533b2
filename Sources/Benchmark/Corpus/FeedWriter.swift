/// Writes articles as an RSS 2.0 feed with their whole text, for other readers and for feed formats.
struct FeedWriter {
  static let itemsPerFeed = 100

  static func bytes(of pages: [Page], number: Int) -> [UInt8] {
    head(number) + pages.flatMap { beginning(of: $0, as: $0.number) + rest(of: $0) } + end
  }

  static func head(_ number: Int) -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel><title>Feed \(number)</title><link>https://feed\(number).example/</link>
      <description>Articles of a benchmark</description>

      """.utf8)
  }

  static let end = Array("</channel></rss>\n".utf8)

  /// The part of an item that says which it is.
  static func beginning(of page: Page, as number: Int) -> [UInt8] {
    let site = page.site.lowercased().filter(\.isLetter)
    return Array(
      """
      <item><link>https://\(site).example/\(number)</link><guid isPermaLink="false">\(number)@\(site)</guid>
      """.utf8)
  }

  static func rest(of page: Page) -> [UInt8] {
    var bytes = Array("<title>".utf8) + escaped(page.story.title)
    bytes += "</title><pubDate>\(page.date.feedText)</pubDate>".utf8
    bytes += "<category>\(page.section)</category><description>".utf8
    for paragraph in page.story.paragraphs {
      bytes += "&lt;p&gt;".utf8 + escaped(escaped(paragraph)) + Array("&lt;/p&gt;\n".utf8)
    }
    return bytes + Array("</description></item>\n".utf8)
  }

  static func escaped(_ text: String) -> String { String(decoding: escaped(Array(text.utf8)), as: UTF8.self) }

  static func escaped(_ text: [UInt8]) -> [UInt8] {
    text.reduce(into: []) { bytes, byte in
      switch byte {
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      default: bytes.append(byte)
      }
    }
  }
}
