import NewsCore
import Testing

@testable import Formats

@Suite("Archives of the web")
struct WebArchiveTests {
  private func articles(_ bytes: [UInt8]) -> [Article] {
    (try? FormatRegistry.standard.articles(in: SourceFile(path: FilePath("a.warc"), bytes: bytes))) ?? []
  }

  private func links(_ bytes: [UInt8]) -> [String] { articles(bytes).compactMap(\.link) }

  @Test("What servers answered is read, packed or not, and nothing else of the archive")
  func answers() {
    let expected = (0..<3).map(WebRecords.link)
    #expect(links(WebRecords.file(0..<3)) == expected)
    #expect(links(WebRecords.file(0..<3, pack: Packing.gzip)) == expected)
    #expect(links(Packing.gzip(WebRecords.file(0..<3))) == expected)
  }

  @Test("Each article is read again from its record alone", arguments: [true, false])
  func places(isPacked: Bool) throws {
    let bytes = WebRecords.file(0..<40, pack: isPacked ? Packing.gzip : { $0 })
    let file = try StreamedFile(path: FilePath("a"), source: BytesAtHand(bytes), registry: .standard)
    for article in articles(bytes) {
      let range = try #require(article.locator.byteRange)
      #expect(range.count < 600)
      let source = StreamedSource(bytes)
      let again = try StreamedFile(path: FilePath("a.warc"), source: source, registry: .standard)
      #expect(try FormatRegistry.standard.article(article.id, at: article.locator, in: again) == article)
      #expect(source.all < 66 << 10)
    }
    #expect(file.byteRange == nil)
  }

  @Test("Errors, redirections, pictures, scripts and what was seen before are passed over")
  func passedOver() {
    let text = WebRecords.text(1)
    let bytes =
      WebRecords.warc("response", "https://a.example/1", WebRecords.http(text, status: "404 Not Found"))
      + WebRecords.warc("response", "https://a.example/2", WebRecords.http(text, status: "301 Moved"))
      + WebRecords.warc("response", "https://a.example/3", WebRecords.http(text, type: "image/png"))
      + WebRecords.warc("response", "https://a.example/4", WebRecords.http(text, type: "application/javascript"))
      + WebRecords.warc("revisit", "https://a.example/5", WebRecords.http(text))
      + WebRecords.warc("response", "dns:a.example", text, type: "text/dns")
      + WebRecords.warc("response", "https://a.example/robots.txt", WebRecords.http(text))
      + WebRecords.warc("resource", "https://a.example/6", text, type: "text/plain")
      + WebRecords.warc("conversion", "https://a.example/7", text, type: "text/plain")
    #expect(links(bytes) == ["https://a.example/6", "https://a.example/7"])
  }

  @Test("Bodies in pieces and packed bodies are put together, and fields that are not true are not believed")
  func bodies() throws {
    let text = WebRecords.text(1)
    let pieces =
      Array("5;x=y\r\n".utf8) + text[..<5] + Array("\r\n\(String(text.count - 5, radix: 16))\r\n".utf8)
      + text[5...] + Array("\r\n0\r\n\r\n".utf8)
    let deflated: [UInt8] = Packing.stored(text)
    let brotli: [UInt8] = [0x0B, 0x02, 0x80, 0x54, 0x69, 0x64, 0x65, 0x2E, 0x03]
    for (body, more) in [
      (pieces, "Transfer-Encoding: chunked\r\n"), (text, "Transfer-Encoding: chunked\r\n"),
      (Packing.gzip(text), "Content-Encoding: gzip\r\n"), (text, "Content-Encoding: gzip\r\n"),
      (deflated, "content-encoding: deflate\r\n"), (text, "Content-Encoding: br\r\n"),
    ] {
      let read = articles(WebRecords.warc("response", "https://a.example/1", WebRecords.http(body, more: more)))
      #expect(read.first?.bodyText.hasPrefix("Notice 1 of the harbor office") == true, "\(more)")
    }
    let read = articles(
      WebRecords.warc("response", "https://a.example/1", WebRecords.http(brotli, more: "Content-Encoding: br\r\n")))
    #expect(read.first?.bodyText == "Tide.")
  }

  @Test("An ARC file is read too")
  func arc() {
    let first = Array("filedesc://a.arc 0.0.0.0 20261124083000 text/plain 8\n1 0 none\n".utf8) + [0x0A]
    let records = (0..<3).map { WebRecords.arc(WebRecords.link($0), WebRecords.http(WebRecords.text($0))) }
    #expect(links(first + records.joined()) == (0..<3).map(WebRecords.link))
    #expect(links(Packing.gzip(first) + records.flatMap(Packing.gzip)) == (0..<3).map(WebRecords.link))
  }

  @Test("A header of an ARC file that is odd costs its own record at most, and one with blanks in its address nothing")
  func oddHeaders() {
    let block = WebRecords.http(WebRecords.text(1))
    let first = Array("filedesc://a.arc 0.0.0.0 20261124083000 text/plain 8\n1 0 none\n\n".utf8)
    let records = (0..<4).map { WebRecords.arc(WebRecords.link($0), WebRecords.http(WebRecords.text($0))) }
    for pack in [{ $0 }, Packing.gzip] as [([UInt8]) -> [UInt8]] {
      let odd = pack(WebRecords.arc("https://beacon.example/no tice", block))
      let expected = [WebRecords.link(0), "https://beacon.example/no%20tice", WebRecords.link(2)]
      #expect(links(pack(first) + pack(records[0]) + odd + pack(records[2])) == expected)
      let none = pack(Array("https://beacon.example/1 10.0.0.1 today text/html \(block.count)\n".utf8) + block + [0x0A])
      #expect(
        links(pack(first) + pack(records[0]) + none + pack(records[2]) + pack(records[3]))
          == [0, 2, 3].map(WebRecords.link))
    }
  }

  @Test(
    "What only begins like a record is not looked into again and again", arguments: ["WARC/1.", "WARC/1.0\na: b\n"])
  func falseMarks(mark: String) {
    let marks = Array(String(repeating: mark, count: 2_000_000 / mark.utf8.count).utf8)
    let record = WebRecords.warc("response", WebRecords.link(1), WebRecords.http(WebRecords.text(1)))
    #expect(links(marks + record) == [WebRecords.link(1)])
  }

  @Test("What only begins like a member is not unpacked again and again")
  func falseMembers() {
    // Each goes on for 64 KiB, and breaks where another begins.
    let member: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 0, 0xFF, 0xFF, 0, 0]
    let record = WebRecords.warc("response", WebRecords.link(1), WebRecords.http(WebRecords.text(1)))
    let first = WebRecords.warc("response", WebRecords.link(0), WebRecords.http(WebRecords.text(0)))
    let bytes =
      Packing.gzip(first) + Array(repeatElement(member, count: 400_000).joined())
      + [UInt8](repeating: 0, count: 70_000) + Packing.gzip(record)
    #expect(links(bytes) == [0, 1].map(WebRecords.link))
  }

  @Test("An archive that unpacks to more than anybody wrote is not read on")
  func bomb() {
    let budget = UnpackingBudget(for: 0)
    let bytes = Packing.gzip(WebRecords.file(0..<3))
    let input = RecordInput(BytesAtHand(bytes), at: 0..<bytes.count, isPacked: true, budget)
    budget.spend(128 << 20)
    #expect(throws: UnpackingBudget.bomb) { try input.beginMember() }
  }

  @Test("All is unpacked, though the end of what is packed is read before the end of it has found room")
  func pending() throws {
    let packed = Packing.copies(254, behind: 8)
    #expect(ContentCoding.inflated(packed[...], .none, limit: 1 << 20)?.count == 9 + 254 * 258)
    let longer = Packing.copies(1016, behind: 22)
    let pieces = InflatedPieces(BytesAtHand(longer), at: 0..<longer.count)
    var count = 0
    while case let piece = try pieces.next(), !piece.isEmpty { count += piece.count }
    #expect(count == 23 + 1016 * 258)
  }

  @Test("A broken member or length costs its own record alone")
  func broken() {
    let members = (0..<4).map {
      Packing.gzip(WebRecords.warc("response", WebRecords.link($0), WebRecords.http(WebRecords.text($0))))
    }
    var damaged = members[1]
    damaged.replaceSubrange(10..<15, with: [0x07, 0xFF, 0xFF, 0xFF, 0xFF])
    #expect(links(members[0] + damaged + members[2] + [0, 0, 0] + members[3]) == [0, 2, 3].map(WebRecords.link))
    let short = WebRecords.warc("response", WebRecords.link(1), WebRecords.http(WebRecords.text(1)), length: 90)
    let after = WebRecords.warc("response", WebRecords.link(2), WebRecords.http(WebRecords.text(2)))
    #expect(links(short + after) == [1, 2].map(WebRecords.link))
  }

  @Test(
    "A length that is too large takes in no other record", arguments: [1, 60, 700, 5000, 1 << 40, .max / 2],
    [true, false])
  func tooLong(by excess: Int, isWARC: Bool) throws {
    let start = isWARC ? [] : WebRecords.arc("filedesc://a.arc", Array("1 0 Beacon\n".utf8))
    let bytes = (0..<5).reduce(into: start) { bytes, number in
      let (link, block) = (WebRecords.link(number), WebRecords.http(WebRecords.text(number)))
      let length = block.count + (number == 1 || number == 3 ? excess : 0)
      if isWARC {
        bytes += WebRecords.warc("request", link, block, length: length)
        bytes += WebRecords.warc("response", link, block, length: length)
      } else {
        bytes += WebRecords.arc(link, block, length: length)
      }
    }
    let read = articles(bytes)
    #expect(read.compactMap(\.link) == (0..<5).map(WebRecords.link))
    #expect(read.allSatisfy { $0.bodyText.hasSuffix("closed today.") })
    // What is within the line ends behind a record is no loss.
    let areCut = read.map { $0.warnings.contains(Warning(.body, .cut)) }
    #expect(areCut == [false, excess > 4, false, excess > 4, false])
    let file = try StreamedFile(path: FilePath("a.warc"), source: BytesAtHand(bytes), registry: .standard)
    for article in read {
      #expect(try FormatRegistry.standard.article(article.id, at: article.locator, in: file) == article)
    }
  }

  @Test("A page that shows a record is not taken for one")
  func shown() {
    let page = Array("A record begins so:\n\nWARC/1.0\r\nWARC-Type: response\r\nContent-Length: 3\r\n\r\nabc\n".utf8)
    let bytes =
      WebRecords.warc("response", WebRecords.link(0), WebRecords.http(page))
      + WebRecords.warc("response", WebRecords.link(1), WebRecords.http(WebRecords.text(1)))
    let read = articles(bytes)
    #expect(read.compactMap(\.link) == [0, 1].map(WebRecords.link))
    #expect(read.first?.bodyText.hasSuffix("abc") == true)
  }

  @Test("A file cut anywhere gives what is there", arguments: [true, false])
  func cut(isPacked: Bool) {
    let bytes = WebRecords.file(0..<4, pack: isPacked ? Packing.gzip : { $0 })
    var before = 0
    for length in stride(from: 0, to: bytes.count, by: 97) {
      let count = links(Array(bytes.prefix(length))).count
      #expect(count >= before)
      before = count
    }
    #expect(before >= 3)
  }

  @Test("A collection is read where it lies in its zip archive, past its indexes")
  func collection() throws {
    let bytes = Packing.zip([
      ("datapackage.json", Array(#"{"profile":"data-package"}"#.utf8)),
      ("archive/a.warc.gz", WebRecords.file(0..<3, pack: Packing.gzip)),
      ("pages/pages.jsonl", Array("{\"url\":1}\n".utf8)),
    ])
    let read = articles(bytes)
    #expect(read.compactMap(\.link) == (0..<3).map(WebRecords.link))
    let file = try StreamedFile(path: FilePath("a.warc"), source: BytesAtHand(bytes), registry: .standard)
    for article in read {
      #expect(article.locator.byteRange != nil)
      #expect(try FormatRegistry.standard.article(article.id, at: article.locator, in: file) == article)
    }
  }
}
