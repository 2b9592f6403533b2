import NewsCore
import Testing

@testable import Library

@Suite("Refresh: two versions of one article")
struct VersionTests {
  private let old = Wire.Item(
    link: "https://beacon.example/1", day: 100, title: "Ferry to sail", body: "It was planned.")
  private let new = Wire.Item(link: "https://beacon.example/1", day: 101, title: "Ferry sails", body: "It has begun.")

  private func refreshed(_ index: BareIndex) async throws {
    try await index.refreshed()
    try await index.filled()
    #expect(try index.faults() == [])
    #expect(try await index.open.files.filesToReadAgain() == [])
  }

  @Test("In one file the one edited last counts, wherever it stands", arguments: [false, true])
  func inOneFile(isNewFirst: Bool) async throws {
    let folder = try TemporaryFolder()
    try folder.write(Wire.text(isNewFirst ? [new, old] : [old, new]), to: "a.wire")
    let index = try BareIndex(of: folder, registry: Wire.registry)
    try await refreshed(index)
    #expect(try await index.titles == ["Ferry sails"])
    #expect(try await index.found("begun") == ["Ferry sails"])
    // And again, when the file was changed elsewhere.
    let other = Wire.Item(link: "https://beacon.example/2", day: 1, title: "Fog")
    try folder.write(Wire.text((isNewFirst ? [new, old] : [old, new]) + [other]), to: "a.wire")
    let former = try await index.totals.nextArticle
    try await refreshed(index)
    #expect(try await index.titles == ["Ferry sails", "Fog"])
    #expect(try await index.totals.nextArticle == former + 1)
    try folder.write(Wire.text([old, other]), to: "a.wire")
    try await refreshed(index)
    #expect(try await index.titles == ["Ferry to sail", "Fog"])
    #expect(try await index.found("planned") == ["Ferry to sail"])
  }

  @Test("Of two files the one edited last counts, and the other takes over when it goes", arguments: ["a", "c"])
  func inTwoFiles(name: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write(Wire.text([old]), to: "b.wire")
    try folder.write(Wire.text([new]), to: "\(name).wire")
    let library = try IndexedLibrary(
      roots: [folder.path], registry: Wire.registry, today: { CalendarDay(daysSince1970: 20_800) })
    await library.load()
    let shown = try await library.headlines(HeadlineQuery(), around: .row(0), before: 0, after: 9).rows
    #expect(shown.map(\.title) == ["Ferry sails"])
    let id = try #require(shown.first?.id)
    #expect(try await library.article(id).title == "Ferry sails")
    try folder.remove("\(name).wire")
    await library.load()
    #expect(
      try await library.headlines(HeadlineQuery(), around: .row(0), before: 0, after: 9).rows.map(\.title)
        == ["Ferry to sail"])
    #expect(try await library.article(id).title == "Ferry to sail")
    let found = try await library.headlines(
      HeadlineQuery(search: "planned", sort: .relevance), around: .row(0), before: 0, after: 9)
    #expect(found.rows.map(\.title) == ["Ferry to sail"])
  }

  @Test("One that says the same is no other version")
  func same() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Wire.text([new]), to: "a.wire")
    try folder.write(Wire.text([old, new]), to: "b.wire")
    let index = try BareIndex(of: folder, registry: Wire.registry)
    try await refreshed(index)
    try folder.remove("a.wire")
    try await refreshed(index)
    #expect(try await index.titles == ["Ferry sails"])
    try folder.remove("b.wire")
    try await refreshed(index)
    #expect(try await index.totals.articles == 0)
  }
}
