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

  @Test("An article that was edited is not new, and keeps its row where it was read")
  func edited() async throws {
    let folder = try TemporaryFolder()
    let other = Wire.Item(link: "https://beacon.example/2", day: 1, title: "Fog")
    try folder.write(Wire.text([old, other]), to: "a.wire")
    let library = try IndexedLibrary(
      roots: [folder.path],
      journal: JournalPlace(folder: folder.path(".journal"), device: JournalDevice(withoutState: .current)),
      registry: Wire.registry, today: { CalendarDay(daysSince1970: 20_800) })
    await library.load()
    let unread = HeadlineQuery(search: "is:unread")
    #expect(try await library.titles(unread) == ["Ferry to sail", "Fog"])
    let id = try #require(try await library.id(of: "Ferry to sail"))
    try await library.mark([id], asRead: true)
    // Twice, for its story has the number of no article then.
    for (day, title) in [(101, "Ferry sails"), (102, "Ferry has sailed")] {
      let edited = Wire.Item(link: old.link, day: day, title: title, body: "It is day \(day).")
      try folder.write(Wire.text([edited, other]), to: "a.wire")
      await library.load()
      #expect(await library.status().arrived == 0)
      #expect(await library.status().unread == 1)
      #expect(try await library.titles(unread) == [title, "Fog"])
      #expect(try await library.titles(HeadlineQuery(search: "\(day)")) == [title])
      #expect(try IndexInspection(await library.index.file.reader()).faults == [])
    }
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
