import Formats
import Library
import NewsCore
import Testing

@Suite("Contract: what the reader does")
struct ReadingContract {
  @Test("Undo leaves a story as it was that was read, or starred, by another copy", arguments: Kind.allCases)
  func undoOfCopies(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    let copies = [
      Page(title: "Harbor opens", site: "Coast Daily").text, Page(title: "Harbor opens", site: "Ridge Post").text,
    ]
    for (number, text) in copies.enumerated() { try folder.write(text, to: "\(number).txt") }
    try folder.write(Page(title: "Ferry sinks", body: "LOWMARK (AP) — It sank.").text, to: "ferry.txt")
    let library = try await kind.library(of: folder)
    let face = try #require(try await library.id(of: "Harbor opens"))
    let other = try #require(
      copies.map { ArticleIdentity.version1(bytes: Array($0.utf8)) }.first { $0 != face })
    for change in [ReadingChange.read(true), .starred(true)] {
      #expect(try await library.perform(Act(change, of: [other])).parts.map(\.stories) == [1])
      #expect(try await library.perform(change, ofAll: .all).parts.map(\.stories) == [1])
      _ = try await library.undo()
    }
    let rows = try await library.headlines(.all, around: .row(0), before: 0, after: 9).rows
    #expect(rows.filter(\.isRead).map(\.title) == ["Harbor opens"])
    #expect(rows.filter(\.isStarred).map(\.title) == ["Harbor opens"])
  }

  @Test("What is done with a story stays when the copy that was shown is deleted", arguments: Kind.allCases)
  func deletedCopy(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    for site in ["Coast Daily", "Ridge Post"] {
      try folder.write(Page(title: "Harbor opens", site: site).text, to: "\(site).txt")
    }
    let library = try await kind.library(of: folder)
    let face = try #require(try await library.id(of: "Harbor opens"))
    let shown = try await library.article(face)
    let range = DocumentOffset(block: 0, utf8: 0)..<DocumentOffset(block: 0, utf8: 10)
    let highlight = Highlight(range: range, quote: Highlight.quote(range, of: shown.blocks), note: "Ask the clerk.")
    for (change, told) in [
      (ReadingChange.read(true), "marked read"), (.starred(true), "starred"),
      (.tag("quay", isOn: true), "tag quay added"), (.highlight(highlight), "noted"),
    ] {
      #expect(try await library.perform(Act(change, of: [face])).description == told)
      #expect(try await library.undo()?.description == "undone: " + told)
      #expect(try await library.redo()?.description == "done again: " + told)
    }
    let entries = try await library.contents().filter { $0.name == "quay" || $0.name == "With notes" }
    #expect(entries.map(\.stories) == [1, 1])
    try folder.remove(shown.locator.path.name)
    await library.load()
    let row = try #require(try await library.headlines(.all, around: .row(0), before: 0, after: 9).rows.first)
    #expect(row.id != face)
    #expect(row.isRead && row.isStarred)
    #expect(row.tags == ["quay"])
    #expect(try await library.reading(of: row.id).highlights == [highlight])
  }

  @Test("A story whose copies were marked differently is marked as a whole", arguments: Kind.allCases)
  func differentCopies(_ kind: Kind) async throws {
    let (kept, folder) = (try TemporaryFolder(), try TemporaryFolder())
    var pages: [ArticleID] = []
    for (site, marks) in [("coast", [true]), ("ridge", [true, false])] {
      try folder.write(Page(title: "Harbor opens", site: site).text, to: "\(site)/a.txt")
      let part = try kind.library(of: [folder.path(site)], keptIn: kept.path)
      await part.load()
      let page = try #require(try await part.id(of: "Harbor opens"))
      for isRead in marks { _ = try await part.perform(Act(.read(isRead), of: [page])) }
      pages.append(page)
    }
    let journal = JournalPlace(folder: kept.path("journal"), device: try #require(JournalDevice(name: "alder-1")))
    let library = try IndexedLibrary(
      roots: [folder.path], index: nil, journal: journal, today: { CalendarDay(daysSince1970: 20_782) })
    await library.load()
    #expect(await library.status().unread == 1)
    for (visit, isRead) in [true, false, true].enumerated() {
      let told = isRead ? "marked read" : "marked unread"
      #expect(try await library.perform(Act(.read(isRead), of: [pages[0]])).description == told)
      #expect(try await library.reading(of: pages[0]).isRead == isRead)
      #expect(try await library.titles(HeadlineQuery(search: "is:unread", visit: visit)).isEmpty == isRead)
    }
  }

  @Test(
    "Undo takes back what was done in this library, though all libraries have one journal", arguments: Kind.allCases)
  func undoOfOtherLibraries(_ kind: Kind) async throws {
    let (kept, coast, ridge) = (try TemporaryFolder(), try TemporaryFolder(), try TemporaryFolder())
    try coast.write(Page(title: "Harbor opens").text, to: "page.txt")
    try ridge.write(Page(title: "Pass closes").text, to: "page.txt")
    let first = try kind.library(of: [coast.path], keptIn: kept.path)
    await first.load()
    let page = try #require(try await first.id(of: "Harbor opens"))
    #expect(try await first.perform(Act(.starred(true), of: [page])).description == "starred")
    let journal = JournalPlace(
      folder: kept.path("journal"), device: try #require(JournalDevice(name: "alder-1")))
    let other = try IndexedLibrary(
      roots: [ridge.path], index: nil, journal: journal, today: { CalendarDay(daysSince1970: 20_782) })
    await other.load()
    let pass = try #require(try await other.id(of: "Pass closes"))
    #expect(try await other.undo() == nil)
    #expect(try await other.perform(Act(.read(true), of: [pass])).description == "marked read")
    #expect(try await other.undo()?.description == "undone: marked read")
    #expect(try await other.undo() == nil)
    #expect(try await first.undo()?.description == "undone: starred")
    #expect(try await other.redo()?.description == "done again: marked read")
    #expect(try await other.redo() == nil)
  }

  @Test("All of a list are those that it had when it was shown", arguments: Kind.allCases)
  func allThatWasShown(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    for number in 0..<3 {
      try folder.write(Page(title: "Ferry \(number)", body: "LOWMARK (AP) — \(number).").text, to: "\(number).txt")
    }
    let library = try await kind.library(of: folder)
    let ferries = HeadlineQuery(titleWords: "ferry")
    let shown = try await library.headlines(.all, around: .row(0), before: 0, after: 0).latestStory
    let ferriesShown = try await library.headlines(ferries, around: .row(0), before: 0, after: 0).latestStory
    try folder.write(Page(title: "Ferry 9", body: "LOWMARK (AP) — 9.").text, to: "9.txt")
    await library.load()
    #expect(
      try await library.perform(.starred(true), ofAll: ferries, through: ferriesShown).description == "3 starred")
    #expect(try await library.perform(.read(true), ofAll: .all, through: shown).description == "3 marked read")
    #expect(try await library.titles(HeadlineQuery(search: "is:unread")) == ["Ferry 9"])
    #expect(try await library.perform(.read(true), ofAll: .all).description == "marked read")
  }
}
