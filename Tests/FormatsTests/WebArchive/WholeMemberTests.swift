import NewsCore
import Testing

@testable import Formats

@Suite("Members unpacked at one stroke")
struct WholeMemberTests {
  private func texts(_ bytes: [UInt8]) throws -> [String] {
    var texts: [String] = []
    let file = try StreamedFile(path: FilePath("a.warc.gz"), source: StreamedSource(bytes), registry: .standard)
    try FormatRegistry.standard.visitArticles(in: file) { article in
      texts.append(article.bodyText)
      return true
    }
    return texts
  }

  /// A page that zlib cannot make much smaller.
  private func page(_ number: Int, of count: Int, length: Int? = nil) -> (bytes: [UInt8], text: String) {
    var state = UInt32(truncatingIfNeeded: number &+ 1)
    let letters = (0..<count).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(ascii: "a") + UInt8(state >> 24) % 26
    }
    let text = "Tide table \(number). " + String(decoding: letters, as: UTF8.self)
    let http = WebRecords.http(Array(text.utf8))
    return (WebRecords.warc("response", WebRecords.link(number), http, length: length), text)
  }

  @Test("A page is the same wherever its member lies in what is read at a time")
  func seams() throws {
    for count in [7_000, 9_000, 61_000, 170_000, 600_000] {
      let pages = (0..<12).map { page($0, of: count) }
      let packed = pages.flatMap { Packing.gzip($0.bytes) }
      #expect(try texts(packed) == pages.map(\.text))
    }
  }

  @Test("A member that holds more than its record says is read by pieces, and what is behind the record is left")
  func longer() throws {
    let (one, two) = (page(1, of: 60_000), page(2, of: 60_000))
    let packed = Packing.gzip(one.bytes + [UInt8](repeating: 0x0A, count: 90_000)) + Packing.gzip(two.bytes)
    #expect(try texts(packed) == [one.text, two.text])
  }

  @Test("Of a member that breaks off as much is had as there is")
  func cut() throws {
    let page = page(1, of: 60_000)
    let packed = Packing.gzip(page.bytes)
    let text = try #require(try texts(Array(packed[..<(packed.count / 2)])).first)
    #expect(text.utf8.count > 10_000)
    #expect(page.text.hasPrefix(text))
  }
}
