import Foundation
import NewsCore
import SQL
import Testing

@testable import Library

@Suite("Refresh: what became of the files")
struct RefreshTests {
  private let folder: TemporaryFolder
  private let index: BareIndex

  init() throws {
    folder = try TemporaryFolder()
    index = try BareIndex(of: folder)
  }

  /// Brings the index up to date, and has it be what a new one would be.
  private func refresh() async throws {
    try await index.refreshed()
    try await index.filled()
    #expect(try index.faults() == [])
    #expect(try await index.differences() == [])
  }

  /// However long it takes until the file is read: what is from the future is as doubtful as what was written just now.
  private static let justNow = 4_000_000_000

  private func page(_ title: String, _ body: String = "PORT ALDEN (AP) — The board met.") -> Page {
    Page(title: title, body: body)
  }

  @Test("A file that did not change is not opened, and one that did is")
  func unchanged() async throws {
    try folder.write(page("Harbor opens"), to: "a.txt")
    try folder.write(page("Ferry sinks"), to: "b.txt")
    #expect(try await index.refreshed() == 2)
    // Nobody but who opens it can tell.
    try folder.overwriteSecretly("a.txt", page("Harbor shuts").text)
    #expect(try await index.refreshed() == 0)
    #expect(try await index.titles.sorted() == ["Ferry sinks", "Harbor opens"])
    try folder.date("a.txt", 1_795_000_001)
    #expect(try await index.refreshed() == 1)
    #expect(try await index.titles.sorted() == ["Ferry sinks", "Harbor shuts"])
    try await refresh()
  }

  @Test("A file that was written twice within one tick of the clock is read twice")
  func oneTick() async throws {
    try folder.write(page("Harbor opens"), to: "a.txt", savedAt: Self.justNow)
    try await index.refreshed()
    try folder.overwriteSecretly("a.txt", page("Harbor shuts").text)
    try await refresh()
    #expect(try await index.titles == ["Harbor shuts"])
  }

  @Test("A file that is read again and is the same keeps its place: it is not new")
  func readAgain() async throws {
    try folder.write(page("Harbor opens"), to: "a.txt", savedAt: Self.justNow)
    try await index.refreshed()
    try await index.filled()
    let before = (try await index.totals, try await index.open.rows.all().numbers)
    #expect(try await index.refreshed() == 1)
    #expect(try await index.totals == before.0)
    #expect(try await index.open.rows.all().numbers == before.1)
    try await refresh()
  }

  @Test("A file that changed gives another article, and the former is gone from list and search")
  func changed() async throws {
    try folder.write(page("Harbor opens"), to: "a.txt")
    try await refresh()
    try folder.write(page("Ferry sinks"), to: "a.txt", savedAt: 1_795_000_005)
    try await refresh()
    #expect(try await index.titles == ["Ferry sinks"])
    #expect(try await index.totals.articles == 1)
  }

  @Test("What was read in a file stays when it is renamed, moved, or its folder is moved, and it is not opened again")
  func moved() async throws {
    try folder.write(page("Harbor opens"), to: "a/a.txt")
    try folder.write(page("Ferry sinks", "LOWMARK (AP) — It sank."), to: "a/deep/b.txt")
    try await refresh()
    let id = try #require(try await index.id(of: "Harbor opens"))
    try await index.merge(.read(true), of: id, at: 5)
    for (from, to) in [("a/a.txt", "a/z.txt"), ("a/z.txt", "new/y.txt"), ("a", "c"), ("c", "new/c"), ("new", "d/e")] {
      try folder.move(from, to: to)
      #expect(try await index.refreshed() == 0, "\(from) to \(to)")
      #expect(try index.faults() == [])
      #expect(try await index.differences() == [])
    }
    #expect(try await index.open.rows.place(of: id)?.path == folder.path("d/e/y.txt"))
    #expect(try await index.totals.unread == 1)
    #expect(try await index.totals.nextArticle == 3)
  }

  @Test("Files that change names among themselves are each what they are")
  func swapped() async throws {
    for (number, name) in ["a", "b", "c"].enumerated() {
      try folder.write(page("Page \(number)", "A (AP) — Text \(number)."), to: "\(name).txt")
    }
    try await refresh()
    try folder.move("a.txt", to: "x.txt")
    try folder.move("b.txt", to: "a.txt")
    try folder.move("c.txt", to: "b.txt")
    try folder.move("x.txt", to: "c.txt")
    try await refresh()
    #expect(try await index.totals.articles == 3)
    // Each takes the place of the next.
    try folder.move("b.txt", to: "d.txt")
    try folder.move("a.txt", to: "b.txt")
    try await refresh()
    #expect(try await index.totals.articles == 3)
  }

  @Test("Two names of one file that are both renamed are both found")
  func linksRenamed() async throws {
    try folder.write(page("Harbor opens"), to: "a.txt")
    try folder.link("a.txt", to: "b.txt")
    try await refresh()
    try folder.move("a.txt", to: "c.txt")
    try folder.move("b.txt", to: "d.txt")
    try await refresh()
    try folder.remove("c.txt")
    try await refresh()
    #expect(try await index.titles == ["Harbor opens"])
  }

  @Test("What has gone goes, and comes back with its marks: a file, a folder")
  func vanished() async throws {
    try folder.write(page("Harbor opens"), to: "a.txt")
    try folder.write(page("Ferry sinks", "LOWMARK (AP) — It sank."), to: "sub/deep/b.txt")
    try await refresh()
    let id = try #require(try await index.id(of: "Ferry sinks"))
    try await index.merge(.read(true), of: id, at: 5)
    let away = try TemporaryFolder()
    try folder.move("sub", to: "../\(away.url.lastPathComponent)/sub")
    try folder.remove("a.txt")
    try await refresh()
    #expect(try await index.totals.articles == 0)
    #expect(try await index.totals.unread == 0)
    try away.move("sub", to: "../\(folder.url.lastPathComponent)/sub")
    try folder.write(page("Harbor opens"), to: "a.txt")
    try await refresh()
    #expect(try await index.titles.sorted() == ["Ferry sinks", "Harbor opens"])
    #expect(try await index.totals.unread == 1)
  }

  @Test("A file may become a folder of the same name, and a folder a file")
  func replaced() async throws {
    try folder.write(page("Harbor opens"), to: "thing")
    try folder.write(page("Ferry sinks", "LOWMARK (AP) — It sank."), to: "other/b.txt")
    try await refresh()
    try folder.remove("thing")
    try folder.remove("other")
    try folder.write(page("Inside", "A (AP) — Within."), to: "thing/a.txt")
    try folder.write(page("Alone", "A (AP) — Without."), to: "other")
    try await refresh()
    #expect(try await index.titles.sorted() == ["Alone", "Inside"])
  }

  @Test("Of the same bytes in several files the article stays until the last one goes")
  func identical() async throws {
    for name in ["a.txt", "b.txt", "sub/c.txt"] { try folder.write(page("Harbor opens"), to: name) }
    try await refresh()
    #expect(try await index.totals.articles == 1)
    // The one it was found in first is read again, and that the others have it too is not forgotten.
    try folder.date("a.txt", 1_795_000_009)
    try await refresh()
    for name in ["a.txt", "sub", "b.txt"] {
      #expect(try await index.titles == ["Harbor opens"])
      try folder.remove(name)
      try await refresh()
    }
    #expect(try await index.titles == [])
  }

  @Test("Pictures are left alone and counted, and an empty page is told of until it is written")
  func kinds() async throws {
    try folder.write("\u{0}\u{1}\u{2}\u{3}PNG\u{0}", to: "picture.png")
    try folder.write(" \n", to: "empty.txt")
    try await refresh()
    #expect(try await index.open.rows.skipped() == 1)
    #expect(try await index.problems == ["empty.txt has no text in it"])
    try folder.write(page("Harbor opens"), to: "empty.txt")
    try await refresh()
    #expect(try await index.problems == [])
    #expect(try await index.titles == ["Harbor opens"])
  }

  @Test("A feed without items is read, and no problem, and what was in it is gone")
  func noItems() async throws {
    let item = "<item><title>Harbor opens</title><description>The harbor opened.</description></item>"
    for (items, titles) in [("", []), (item, ["Harbor opens"]), ("", [])] {
      try folder.write("<rss><channel><title>Pier Mail</title>\(items)</channel></rss>", to: "pier.xml")
      try await refresh()
      #expect(try await index.problems == [])
      #expect(try await index.titles == titles)
    }
    #expect(try await index.open.rows.skipped() == 0)
  }

  @Test(
    "What an older index does not know of feeds is filled in when their files are read again, and nothing is new by it")
  func feedsOfOlderIndex() async throws {
    try folder.write(
      """
      <rss><channel><title>Pier Mail</title><link>https://www.pier.example/</link>
      <link xmlns='http://www.w3.org/2005/Atom' rel='self' href='https://pier.example/f.xml#x'/>
      <item><title>Harbor opens</title><link>https://pier.example/1</link></item></channel></rss>
      """, to: "pier.xml")
    try await refresh()
    let known = try index.lines()
    for search in ["feed:pier.example/f.xml", "feed:\"https://pier.example/\"", "feed:pier"] {
      #expect(try await index.found(search) == ["Harbor opens"], "\(search)")
    }
    #expect(try await index.found("feed:pier.example/f") == [])
    let connection = try index.open.file.reader()
    let number = try connection.scalar("SELECT number FROM article", as: Int.self)
    try await index.open.writer.forgetFeeds()
    #expect(try index.lines() != known)
    try await refresh()
    #expect(try index.lines() == known)
    #expect(try connection.scalar("SELECT number FROM article", as: Int.self) == number)
  }

  @Test("What one file does not say of the feed an article came in, another may, and it stays known")
  func feedOfAnotherFile() async throws {
    let item = "<item><title>Harbor opens</title><link>https://pier.example/1</link></item>"
    try folder.write("<rss><channel><title>Pier</title>\(item)</channel></rss>", to: "a.xml")
    let atom = "<link xmlns='http://www.w3.org/2005/Atom' rel='self' href='https://pier.example/f.xml'/>"
    try folder.write("<rss><channel><title>Pier</title>\(atom)\(item)</channel></rss>", to: "b.xml")
    for _ in 0..<2 {
      try await refresh()
      #expect(try await index.totals.articles == 1)
      #expect(try await index.found("feed:pier.example/f.xml") == ["Harbor opens"])
      try folder.date("a.xml", 1_795_000_009)
    }
  }

  @Test("Folders alone are looked at too, and what is new below them")
  func folders() async throws {
    try folder.write(page("Harbor opens"), to: "a.txt")
    try folder.write(page("Ferry sinks", "LOWMARK (AP) — It sank."), to: "sub/b.txt")
    try await refresh()
    try folder.write(page("Storm nears", "LOWMARK (AP) — It nears."), to: "sub/new/deep/c.txt")
    try folder.remove("a.txt")
    try await index.refreshed([folder.path("sub")])
    #expect(try await index.titles.sorted() == ["Ferry sinks", "Harbor opens", "Storm nears"])
    try await index.refreshed([folder.path])
    #expect(try await index.titles.sorted() == ["Ferry sinks", "Storm nears"])
    try await refresh()
    // Moved from one to the other, and told of in either order.
    try folder.move("sub/b.txt", to: "b.txt")
    try await index.refreshed([folder.path("sub"), folder.path])
    try await refresh()
    try folder.move("b.txt", to: "sub/b.txt")
    try await index.refreshed([folder.path, folder.path("sub")])
    try await refresh()
    try folder.move("sub", to: "bus")
    try await index.refreshed([folder.path("sub"), folder.path])
    try await refresh()
  }
}

extension IndexWriter {
  /// Leaves the index as an older version made it.
  fileprivate func forgetFeeds() throws(SQLError) {
    try connection.run(script: "UPDATE article SET feed = NULL, home = NULL; UPDATE file SET modified = -1")
  }
}
