import NewsCore
import Testing

@testable import Formats

@Suite("Records that nobody wants")
struct PassedMemberTests {
  private func links(_ bytes: [UInt8]) throws -> [String] {
    var links: [String] = []
    let source = StreamedSource(bytes)
    let file = try StreamedFile(path: FilePath("a.warc.gz"), source: source, registry: .standard)
    try FormatRegistry.standard.visitArticles(in: file) { article in
      links += [article.link].compactMap(\.self)
      return true
    }
    return links
  }

  private func page(_ number: Int) -> [UInt8] {
    WebRecords.warc("response", WebRecords.link(number), WebRecords.http(WebRecords.text(number)))
  }

  private func picture(_ bytes: [UInt8], length: Int? = nil) -> [UInt8] {
    WebRecords.warc(
      "response", "https://beacon.example/pier.jpg", WebRecords.http(bytes, type: "image/jpeg"), length: length)
  }

  private func noise(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 7) | 0x20 }
  }

  @Test(
    "A picture is passed over packed: what is broken in it is nobody's loss, and what lies in it is none of the file")
  func broken() throws {
    var packed = Packing.gzip(picture(noise(90_000) + Packing.gzip(page(1)) + noise(90_000)))
    // The length of a stored block, and the same inverted, which are not believed when they differ.
    packed[10 + 5 + 65_535 + 3] ^= 0xFF
    #expect(try links(Packing.gzip(page(0)) + packed + Packing.gzip(page(2))) == [0, 2].map(WebRecords.link))
  }

  @Test("Its end is found wherever it lies in what is read at a time")
  func seams() throws {
    let piece = 512 << 10
    let first = Packing.gzip(page(0))
    let more = first.count + Packing.gzip(picture(noise(piece - 2000))).count - (piece - 2000)
    for place in -9...9 {
      let packed = Packing.gzip(picture(noise(piece - more + place)))
      #expect(abs(first.count + packed.count - piece) < 20)
      #expect(try links(first + packed + Packing.gzip(page(2))) == [0, 2].map(WebRecords.link))
    }
  }

  @Test(
    "Where its length is not true its member alone is lost, and what follows in its member is found where it is true",
    arguments: [-500, 0, 70_000])
  func untrue(by excess: Int) throws {
    let bytes = noise(100_000)
    let untrue = picture(bytes, length: WebRecords.http(bytes, type: "image/jpeg").count + excess)
    let expected = excess == 0 ? [0, 1, 2] : [0, 2]
    #expect(
      try links(Packing.gzip(page(0)) + Packing.gzip(untrue + page(1)) + Packing.gzip(page(2)))
        == expected.map(WebRecords.link))
  }

  @Test("What only says that it is long is not looked for again and again")
  func alwaysLong() throws {
    let long = Packing.gzip(picture([], length: 4_000_000))
    let bytes = Array(repeatElement(long, count: 3000).joined())
    let source = StreamedSource(bytes + Packing.gzip(page(2)))
    let file = try StreamedFile(path: FilePath("a.warc.gz"), source: source, registry: .standard)
    var count = 0
    try FormatRegistry.standard.visitArticles(in: file) { _ in
      count += 1
      return true
    }
    #expect(count == 1)
    #expect(source.all < 40 << 20)
  }
}
