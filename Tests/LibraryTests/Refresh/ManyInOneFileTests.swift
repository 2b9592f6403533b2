import Formats
import NewsCore
import Testing

@testable import Library

@Suite("Refresh: many articles in one file")
struct ManyInOneFileTests {
  private func items(_ numbers: some Sequence<Int>) -> [Wire.Item] {
    numbers.map {
      Wire.Item(
        link: "https://beacon.example/\($0)", day: 20_000 - $0, title: "Ferry \($0) sails",
        body: "Pier \($0) was crowded.")
    }
  }

  private let many = 3 * ReadFile.mostAtOnce + 7

  @Test("All are listed, found and opened, each from its own place")
  func all() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Page(title: "Harbor opens"), to: "a.txt")
    try folder.write(Wire.text(items(0..<many)), to: "b.wire")
    try folder.write(Page(title: "Harbor closes"), to: "c.txt")
    let library = try IndexedLibrary(
      roots: [folder.path], registry: Wire.registry, today: { CalendarDay(daysSince1970: 20_800) })
    await library.load()
    #expect(await library.status().stories == many + 2)
    for number in [0, 1, 800, many - 1] {
      let found = try await library.headlines(
        HeadlineQuery(search: "\"pier \(number)\"", sort: .relevance), around: .row(0), before: 0, after: 9)
      #expect(found.rows.map(\.title) == ["Ferry \(number) sails"])
      let id = try #require(found.rows.first?.id)
      #expect(try await library.article(id).blocks.first?.text == "Pier \(number) was crowded.")
      #expect(try await library.savedPage(id).hasPrefix("https://beacon.example/\(number)|"))
    }
  }

  @Test("What is new in the file is put down, what is not in it any more goes, and the rest stays as it is")
  func changed() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Wire.text(items(0..<many)), to: "b.wire")
    let index = try BareIndex(of: folder, registry: Wire.registry)
    try await index.refreshed()
    try await index.filled()
    let former = try await index.totals
    try folder.write(Wire.text(items(3..<(many + 2))), to: "b.wire")
    try await index.refreshed()
    try await index.filled()
    let totals = try await index.totals
    #expect(totals.articles == many - 1)
    #expect(totals.nextArticle == former.nextArticle + 2)
    #expect(try index.faults() == [])
    #expect(try await index.found("pier 2") == [])
    #expect(try await index.found("\"pier \(many + 1)\"") == ["Ferry \(many + 1) sails"])
    #expect(try await index.differences() == [])
  }

  @Test("Progress counts the articles of such a file, and says how many there will be by how much of it was read")
  func progress() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Page(title: "Harbor opens"), to: "a.txt")
    // Larger than what is read at once.
    let long = items(0..<many).map { item in
      var item = item
      item.body = String(repeating: item.body + " ", count: 150)
      return item
    }
    try folder.write(Wire.text(long), to: "b.wire")
    let index = try BareIndex(of: folder, registry: Wire.registry)
    let reports = try await index.reports()
    #expect(reports.last?.done == many + 2)
    #expect(reports.last?.total == many + 2)
    #expect(reports.map(\.done) == reports.map(\.done).sorted())
    for report in reports { #expect(report.done <= report.total) }
    let early = try #require(reports.first { $0.done > 2 && $0.done < many / 2 })
    #expect((many / 2..<many * 2).contains(early.total), "\(early)")
    // What is there is read again, and as much of it.
    try folder.write(Wire.text(Array(long.dropLast())), to: "b.wire")
    #expect(try await index.reports().last?.done == many)
    #expect(try await index.totals.articles == many)
    #expect(try index.faults() == [])
  }

  @Test("A file of which a part was put down is read again, and nothing twice")
  func cutOff() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Wire.text(items(0..<many)), to: "b.wire")
    let index = try BareIndex(of: folder, registry: Wire.registry)
    let writer = index.open.writer
    let file = ReadFile(path: path, stamp: FileStamp(size: 9, modified: 9, inode: 9), outcome: .many)
    let begun = try #require(try await writer.begin(file))
    let source = try FileReader.open(path, for: Wire.registry)
    var entries: [ArticleEntry] = []
    try Wire.registry.visitArticles(in: source) { article in
      entries.append(ArticleEntry(article))
      return entries.count < 50
    }
    _ = try await writer.add(entries, to: begun)
    #expect(try await index.totals.articles == 50)
    #expect(try await index.refreshed() == 1)
    #expect(try await index.totals.articles == many)
    #expect(try await index.totals.nextArticle == many + 1)
    #expect(try index.faults() == [])
    #expect(try await index.differences() == [])
  }

  @Test("A file that other formats can read now is read again")
  func otherFormats() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Wire.text(items(0..<3)), to: "b.wire")
    let plain = try BareIndex(of: [folder.path], at: folder.path(".index"))
    try await plain.refreshed()
    #expect(try await plain.totals.articles == 1)
    let index = try BareIndex(of: [folder.path], at: folder.path(".index"), registry: Wire.registry)
    try await index.refreshed()
    #expect(try await index.totals.articles == 3)
    #expect(try index.faults() == [])
    // What was written just now is looked at again in any case; by now there is nothing else to read.
    #expect(try await index.open.files.filesToReadAgain() == [])
  }
}
