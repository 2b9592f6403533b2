import Library
import NewsCore
import Testing

@Suite("Contract: headlines")
struct HeadlineContract {
  /// Nine articles: eight dated on the days 12 to 19, one undated; every other title has the word ferry.
  private func nine(_ kind: Kind) async throws -> (IndexedLibrary, TemporaryFolder) {
    let folder = try TemporaryFolder()
    for day in 12...19 {
      let topic = day % 2 == 0 ? "Ferry" : "Café"
      let page = Page(
        title: "\(topic) news of day \(day)", date: "2026-11-\(day) 08:00:00", body: "LOWMARK (AP) — Day \(day).")
      try folder.write(page.text, to: "sub/\(day).txt")
    }
    try folder.write(Page(title: "Without a date", date: nil).text, to: "undated.txt")
    return (try await kind.library(of: folder), folder)
  }

  @Test("The newest comes first and what is undated last", arguments: Kind.allCases)
  func order(_ kind: Kind) async throws {
    let (library, folder) = try await nine(kind)
    defer { _ = folder }
    let titles = try await library.titles()
    #expect(titles.first == "Café news of day 19")
    #expect(titles.dropLast().last == "Ferry news of day 12")
    #expect(titles.last == "Without a date")
  }

  @Test("A window holds what was asked for around its row, and never more than there is", arguments: Kind.allCases)
  func windows(_ kind: Kind) async throws {
    let (library, folder) = try await nine(kind)
    defer { _ = folder }
    let titles = try await library.titles()
    for row in -2...11 {
      for (before, after) in [(0, 0), (1, 2), (3, 0), (100, 100), (.max, .max)] {
        let window = try await library.headlines(.all, around: .row(row), before: before, after: after)
        let nearest = min(max(0, row), 8)
        #expect(window.total == 9)
        #expect(window.anchorRow == nearest)
        #expect(window.firstRow == max(0, before > nearest ? 0 : nearest - before))
        let end = after > 8 ? 9 : min(9, nearest + after + 1)
        #expect(window.rows.map(\.title) == Array(titles[window.firstRow..<end]))
      }
    }
  }

  @Test("A window is found around an article, and around its row where it is not in the list", arguments: Kind.allCases)
  func aroundArticle(_ kind: Kind) async throws {
    let (library, folder) = try await nine(kind)
    defer { _ = folder }
    for (row, title) in try await library.titles().enumerated() {
      let id = try #require(try await library.id(of: title))
      #expect(try await library.headlines(.all, around: .article(id, elseRow: 0), before: 0, after: 0).anchorRow == row)
    }
    let cafe = try #require(try await library.id(of: "Café news of day 19"))
    let ferries = HeadlineQuery(titleWords: "ferry")
    #expect(
      try await library.headlines(ferries, around: .article(cafe, elseRow: 2), before: 0, after: 0).anchorRow == 2)
    let unknown = ArticleID(version: 1, high: 1, low: 1)
    #expect(
      try await library.headlines(.all, around: .article(unknown, elseRow: 99), before: 0, after: 0).anchorRow == 8)
  }

  @Test(
    "A filter wants each of its words in the title, at least as the beginning of one, folded", arguments: Kind.allCases)
  func filter(_ kind: Kind) async throws {
    let (library, folder) = try await nine(kind)
    defer { _ = folder }
    #expect(try await library.titles(HeadlineQuery(titleWords: "FERRY day")).count == 4)
    #expect(try await library.titles(HeadlineQuery(titleWords: "cafe")).count == 4)
    #expect(try await library.titles(HeadlineQuery(titleWords: "18 FER")) == ["Ferry news of day 18"])
    #expect(try await library.titles(HeadlineQuery(titleWords: "  ")).count == 9)
    let none = try await library.headlines(HeadlineQuery(titleWords: "herring"), around: .row(0), before: 9, after: 9)
    #expect(none == .empty)
  }

  @Test("Marks are counted in all lists, and unknown articles are passed over", arguments: Kind.allCases)
  func marks(_ kind: Kind) async throws {
    let (library, folder) = try await nine(kind)
    defer { _ = folder }
    let ferries = HeadlineQuery(titleWords: "ferry")
    let id = try #require(try await library.id(of: "Ferry news of day 14"))
    _ = try await library.titles(ferries)
    try await library.mark([id, ArticleID(version: 1, high: 9, low: 9)], asRead: true)
    try await library.mark([id], asRead: true)
    #expect(await library.status().unread == 8)
    let window = try await library.headlines(ferries, around: .article(id, elseRow: 0), before: 0, after: 0)
    #expect(window.unread == 3)
    #expect(window.rows.map(\.isRead) == [true])
    try await library.mark([id], asRead: false)
    #expect(await library.status().unread == 9)
    #expect(try await library.headlines(ferries, around: .row(0), before: 0, after: 0).unread == 4)
  }

  @Test("What was read in a list of the unread is in it still after a search was typed", arguments: Kind.allCases)
  func typedBetween(_ kind: Kind) async throws {
    let (library, folder) = try await nine(kind)
    defer { _ = folder }
    let unread = HeadlineQuery(search: "is:unread")
    let id = try #require(try await library.id(of: "Ferry news of day 14"))
    #expect(try await library.titles(unread).count == 9)
    try await library.mark([id], asRead: true)
    for length in 1...10 {
      _ = try await library.titles(HeadlineQuery(search: String("day ferry news".prefix(length)), isBeingTyped: true))
    }
    #expect(try await library.titles(unread).count == 9)
  }

  @Test("A row that stays in a list of what is read is unread when it became so", arguments: Kind.allCases)
  func unreadBehind(_ kind: Kind) async throws {
    let (library, folder) = try await nine(kind)
    let rows = try await library.headlines(.all, around: .row(0), before: 0, after: 20).rows
    try await library.mark([rows[1].id, rows[3].id, rows[5].id], asRead: true)
    let read = HeadlineQuery(search: "is:read")
    #expect(try await library.titles(read).count == 3)
    try await library.mark([rows[1].id, rows[5].id], asRead: false)
    // Another story has the list be made anew.
    try folder.write(Page(title: "Fog lifts", body: "LOWMARK (AP) — It lifted.").text, to: "fog.txt")
    await library.load()
    let window = try await library.headlines(read, around: .row(0), before: 0, after: 20)
    #expect(window.rows.map(\.id) == [rows[1].id, rows[3].id, rows[5].id])
    #expect(window.unread == 2)
    let next = HeadlineAnchor.unread(after: rows[1].id, forward: true)
    #expect(try await library.headlines(read, around: next, before: 0, after: 0).anchorRow == 2)
  }

  @Test("The nearest unread goes round at the end, in both directions", arguments: Kind.allCases)
  func unread(_ kind: Kind) async throws {
    let (library, folder) = try await nine(kind)
    defer { _ = folder }
    let rows = try await library.headlines(.all, around: .row(0), before: 0, after: 20).rows
    try await library.mark([rows[1].id, rows[2].id, rows[8].id], asRead: true)
    func row(after row: Int?, _ forward: Bool) async throws -> Int? {
      let anchor = HeadlineAnchor.unread(after: row.map { rows[$0].id }, forward: forward)
      return try await library.headlines(.all, around: anchor, before: 0, after: 0).anchorRow
    }
    #expect(try await row(after: 0, true) == 3)
    #expect(try await row(after: 7, true) == 0)
    #expect(try await row(after: 3, false) == 0)
    #expect(try await row(after: 0, false) == 7)
    #expect(try await row(after: nil, true) == 0)
    try await library.mark(rows.map(\.id), asRead: true)
    #expect(try await row(after: 4, true) == 4)
  }

  @Test("Articles with the same words are one story, which knows how many they are", arguments: Kind.allCases)
  func copies(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    try folder.write(Page(title: "Harbor’s day", site: "Coast Daily").text, to: "a.txt")
    try folder.write(Page(title: "HARBOR'S  day", site: "Ridge Post").text, to: "b.txt")
    try folder.write(Page(title: "Harbor's day", body: "PORT ALDEN (AP) — Something else.").text, to: "c.txt")
    try folder.write(Page(title: "Another").text, to: "d.txt")
    let library = try await kind.library(of: folder)
    let rows = try await library.headlines(.all, around: .row(0), before: 0, after: 9).rows
    #expect(rows.map(\.copies).sorted() == [1, 1, 2])
    let status = await library.status()
    #expect(status.articles == 4 && status.stories == 3)
  }

  @Test("A library of nothing has an empty list, and says that it is done", arguments: Kind.allCases)
  func empty(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    let library = try await kind.library(of: folder)
    #expect(try await library.headlines(.all, around: .row(5), before: 9, after: 9) == .empty)
    let status = await library.status()
    #expect(status == LibraryStatus(looks: status.looks))
  }

  @Test("A library is whole when all its files were read in and can be searched", arguments: Kind.allCases)
  func whole(_ kind: Kind) async throws {
    let (kept, folder) = (try TemporaryFolder(), try TemporaryFolder())
    try folder.write(Page(title: "Harbor opens").text, to: "page.txt")
    let library = try kind.library(of: [folder.path], keptIn: kept.path)
    #expect(try await !library.isWhole())
    await library.load()
    #expect(try await library.isWhole())
  }
}
