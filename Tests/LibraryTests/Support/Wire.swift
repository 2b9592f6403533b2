import Formats
import NewsCore

/// A made-up form of many articles in one file: a head, then an article a line with its link, day, title and body between bars.
enum Wire: StreamedFormat {
  static let name = "wire"
  static let registry = FormatRegistry(streamed: [Wire.self], FormatRegistry.standard.formats)

  struct Item {
    var link: String
    var day: Int = 20_000
    var title: String
    var body: String = "The board met."

    var line: String { "\(link)|\(day)|\(title)|\(body)\n" }
  }

  static func text(_ items: [Item]) -> String { "WIRE\n" + items.map(\.line).joined() }

  static func recognizes(_ beginning: [UInt8]) -> Bool { beginning.starts(with: Array("WIRE\n".utf8)) }

  static func visitArticles(in file: StreamedFile, _ visit: (Article) -> Bool) throws(FormatError) {
    var bytes = try file.source.read(0..<64 << 10)
    // Where in the file the bytes begin, and where in them the next line does.
    var (offset, start) = (0, 5)
    while true {
      if let end = bytes[start...].firstIndex(of: 0x0A) {
        if let article = article(bytes[start..<end], at: offset + start, of: file.path), !visit(article) { return }
        start = end + 1
      } else {
        let read = offset + bytes.count
        let more = read < file.source.count ? try file.source.read(read..<read + 64 << 10) : []
        guard !more.isEmpty else { return }
        (bytes, offset, start) = (Array(bytes[start...]) + more, offset + start, 0)
      }
    }
  }

  static func article(at locator: Locator, in file: StreamedFile) throws(FormatError) -> Article? {
    guard let range = locator.byteRange else { return nil }
    return article(try file.source.read(range)[...], at: range.lowerBound, of: file.path)
  }

  private static func article(_ line: ArraySlice<UInt8>, at start: Int, of path: FilePath) -> Article? {
    let parts = String(decoding: line, as: UTF8.self).split(separator: "|").map(String.init)
    guard parts.count == 4, let day = Int(parts[1]), let id = ArticleIdentity.version1(link: parts[0]) else {
      return nil
    }
    return Article(
      id: id, title: parts[2], link: parts[0],
      date: PublicationDate(day: CalendarDay(daysSince1970: day), provenance: .feed),
      blocks: [.paragraph(Paragraph(parts[3]))], format: FormatName(name),
      locator: Locator(path: path, byteRange: start..<(start + line.count)))
  }
}
