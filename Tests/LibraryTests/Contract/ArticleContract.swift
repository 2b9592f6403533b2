import Foundation
import Library
import NewsCore
import Testing

@Suite("Contract: articles")
struct ArticleContract {
  @Test("An article comes whole from its file, and its page as saved", arguments: Kind.allCases)
  func article(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    let page = Page(title: "Harbor opens", related: ["Ferry sinks", "Storm nears"])
    let path = try folder.write(page.text, to: "harbor.txt")
    let library = try await kind.library(of: folder)
    let id = try #require(try await library.id(of: "Harbor opens"))
    let article = try await library.article(id)
    #expect(article.id == id)
    #expect(article.locator.path == path)
    #expect(article.publication.site == "Coast Daily")
    #expect(article.listings.first?.items.map(\.title) == ["Ferry sinks", "Storm nears"])
    #expect(try await library.savedPage(id) == page.text)
  }

  @Test("An article nobody knows is said to be unknown", arguments: Kind.allCases)
  func unknown(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    defer { _ = folder }
    let library = try await kind.library(of: folder)
    let id = ArticleID(version: 1, high: 1, low: 1)
    await #expect(throws: LibraryError.unknownArticle(id)) { try await library.article(id) }
    await #expect(throws: LibraryError.unknownArticle(id)) { try await library.savedPage(id) }
  }

  @Test(
    "A file that has gone since is an error with its path, and one that changed is read as it is",
    arguments: Kind.allCases)
  func gone(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    try folder.write(Page(title: "Goes", body: "A (AP) — One.").text, to: "goes.txt")
    try folder.write(Page(title: "Changes", body: "A (AP) — Two.").text, to: "changes.txt")
    let library = try await kind.library(of: folder)
    let goes = try #require(try await library.id(of: "Goes"))
    let changes = try #require(try await library.id(of: "Changes"))
    try FileManager.default.removeItem(at: folder.url.appending(path: "goes.txt"))
    try folder.write(Page(title: "Changed", body: "A (AP) — Three.").text, to: "changes.txt")
    await #expect {
      try await library.article(goes)
    } throws: { error in
      guard case .unreadable(let path, let reason) = error as? LibraryError else { return false }
      return path == folder.path("goes.txt") && reason.contains("no such file")
    }
    let changed = try await library.article(changes)
    #expect(changed.title == "Changed")
    #expect(changed.id == changes)
  }

  @Test("The same bytes twice are one article", arguments: Kind.allCases)
  func identical(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "b.txt", "deep/c.txt"] { try folder.write(Page(title: "One").text, to: name) }
    let library = try await kind.library(of: [folder.path, folder.path("deep"), folder.path("a.txt")])
    #expect(try await library.titles() == ["One"])
    #expect(await library.status().articles == 1)
  }

  @Test("What changed is told to who listens, with the last word at the end", arguments: Kind.allCases)
  func changes(_ kind: Kind) async throws {
    let folder = try TemporaryFolder()
    for number in 0..<100 { try folder.write(Page(title: "Page \(number)").text, to: "\(number).txt") }
    let library = try await kind.library(of: folder)
    var changes = await library.changes().makeAsyncIterator()
    #expect(await changes.next()?.articles == 100)
    let rows = try await library.headlines(.all, around: .row(0), before: 0, after: 100).rows
    for row in rows { try await library.mark([row.id], asRead: true) }
    var status = await changes.next()
    while let unread = status?.unread, unread > 0 { status = await changes.next() }
    #expect(status?.unread == 0)
  }
}
