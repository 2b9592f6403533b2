import Markup
import NewsCore

/// What of a record is for reading, as a file with what was said of it.
struct WebPage {
  let hints: SourceHints
  let bytes: [UInt8]

  /// Larger pages are cut.
  private static let mostOfBody = 32 << 20

  /// Whether a record may hold something to read: a page, a feed, a text, and no error.
  ///
  /// - Parameter beginning: of its block.
  static func mayBe(_ header: WebRecordHeader, _ beginning: ArraySlice<UInt8>) -> Bool {
    guard let link = header.link, link.hasPrefix("http://") || link.hasPrefix("https://") else { return false }
    guard !link.hasSuffix("/robots.txt"), !link.hasSuffix("/favicon.ico") else { return false }
    guard header.kind == .response, header.contentType?.hasPrefix("application/http") ?? true else {
      return isForReading(header.contentType)
    }
    guard let response = HTTPResponse(beginning) else { return false }
    return (200..<300).contains(response.status) && isForReading(response.contentType)
  }

  init(_ record: WebRecord) {
    let response = HTTPResponse(record.block[...])
    let type = response == nil ? record.header.contentType : response?.contentType
    hints = SourceHints(
      contentType: type.flatMap(ContentType.mediaType), charset: type.flatMap(ContentType.charset),
      link: record.header.link,
      date: record.header.date.flatMap(WebPage.date))
    bytes = response?.body(of: record.block, limit: Self.mostOfBody) ?? record.block
  }

  private static func isForReading(_ contentType: String?) -> Bool {
    guard let contentType, let type = ContentType.mediaType(in: contentType) else { return true }
    switch type {
    case "text/css", "text/javascript", "text/csv", "text/x-component", "application/xml-dtd": return false
    case "application/xml", "application/json", "application/feed+json", "message/rfc822", "multipart/related",
      "application/octet-stream":
      return true
    default: return type.hasPrefix("text/") || type.hasSuffix("+xml") && type != "image/svg+xml"
    }
  }

  /// `2026-11-24T08:30:00Z` of WARC and `20261124083000` of ARC, both in UTC.
  private static func date(_ text: String) -> PublicationDate? {
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }.prefix(14).map { Int($0 - 0x30) }
    guard digits.count == 14 else { return nil }
    let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + $1 } }
    guard let day = CalendarDay(year: number(0..<4), month: number(4..<6), day: number(6..<8)) else { return nil }
    let time = PublicationDate.Time(hour: number(8..<10), minute: number(10..<12), second: number(12..<14))
    return PublicationDate(day: day, time: time, zone: 0, provenance: .file)
  }
}
