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
      #expect(try await library.perform(Act(change, of: [other])).parts.map(\.articles) == [1])
      #expect(try await library.perform(change, ofAll: .all).parts.map(\.articles) == [1])
      _ = try await library.undo()
    }
    let rows = try await library.headlines(.all, around: .row(0), before: 0, after: 9).rows
    #expect(rows.filter(\.isRead).map(\.title) == ["Harbor opens"])
    #expect(rows.filter(\.isStarred).map(\.title) == ["Harbor opens"])
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
