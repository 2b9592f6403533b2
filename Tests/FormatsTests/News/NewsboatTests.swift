import Foundation
import NewsCore
import SQL
import Testing

@testable import Formats

@Suite("newsboat's cache")
struct NewsboatTests {
  private static let feeds = """
    CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL, title VARCHAR(1024) NOT NULL);
    INSERT INTO rss_feed VALUES ('https://coast.example/f', 'https://coast.example/', 'Coast Daily');
    """
  private static let items = """
    CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL, title VARCHAR(1024) NOT NULL,
      author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL, feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL,
      content VARCHAR(65535) NOT NULL, unread INTEGER(1) NOT NULL);
    """
  private static let fog = """
    INSERT INTO rss_item VALUES (3, 'fog', 'Fog', 'Ada Quill', 'https://coast.example/fog', 'https://coast.example/f',
      1795683600, '<p>Thick.</p>', 1);
    """

  /// The bytes of a database that a script makes.
  private func bytes(_ script: String) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "newsboat-\(UUID().uuidString).db")
    defer { try? FileManager.default.removeItem(at: path) }
    try Connection(path: path.path, mode: .readWrite).run(script: script)
    return Array(try Data(contentsOf: path))
  }

  private func articles(_ bytes: [UInt8]) throws(FormatError) -> [Article] {
    try FormatRegistry.standard.articles(in: SourceFile(path: FilePath("cache.db"), bytes: bytes))
  }

  @Test("An item is the article that its feed has, and so known by the same id")
  func identity() throws {
    let feed = """
      <rss version="2.0"><channel><title>Coast Daily</title><link>https://coast.example/</link><item><title>Fog</title>
      <link>https://coast.example/fog</link><guid isPermaLink="false">fog</guid></item></channel></rss>
      """
    let cached = try articles(try bytes(Self.feeds + Self.items + Self.fog))
    #expect(try articles(Array(feed.utf8)).map(\.id) == cached.map(\.id))
    #expect(cached.map(\.publication.feed) == ["https://coast.example/f"])
    #expect(cached.map(\.publication.home) == ["https://coast.example/"])
  }

  @Test("A database of somebody else's is no news")
  func other() throws {
    let bytes = try bytes("CREATE TABLE rss_item (x); INSERT INTO rss_item VALUES ('Not news')")
    #expect(throws: FormatError.notText) { try articles(bytes) }
  }

  @Test(
    "What only looks like newsboat's tables is not looked into",
    arguments: [
      // A view that never ends, a virtual table, and a column that is computed.
      "CREATE VIEW rss_item AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS guid, i AS title, i AS url, i AS feedurl FROM n;",
      "CREATE VIRTUAL TABLE rss_item USING fts5 (guid, title, url, feedurl);",
      "CREATE TABLE rss_item (guid, title, url AS (hex(zeroblob(100000000))), feedurl); INSERT INTO rss_item VALUES ('a', 'b', 'c');",
      "CREATE TABLE rss_item (guid PRIMARY KEY, title, url, feedurl) WITHOUT ROWID; INSERT INTO rss_item VALUES ('a', 'b', 'c', 'd');",
    ])
  func disguised(script: String) throws {
    let bytes = try bytes(Self.feeds + script)
    #expect(throws: FormatError.self) { try articles(bytes) }
  }

  @Test("A text that is too long is left out, and its article is not")
  func long() throws {
    let bytes = try bytes(
      Self.feeds + Self.items + Self.fog
        + "INSERT INTO rss_item SELECT 9, 'long', 'Long', '', 'https://coast.example/long', 'f', 1, hex(zeroblob(9000000)), 0;"
    )
    let read = try articles(bytes)
    #expect(read.map(\.title) == ["Fog", "Long"])
    #expect(read.last?.warnings.contains(Warning(.body, .endsEarly)) == true)
    #expect(read.last?.marks == [.read(true)])
  }

  @Test("A damaged file gives what can be had, or says that it is damaged")
  func damaged() throws {
    let more = (10..<300).map {
      "INSERT INTO rss_item VALUES (\($0), 'g\($0)', 'Title \($0)', '', '', 'f', 1, '\(String(repeating: "word ", count: 60))', 1);"
    }
    let whole = try bytes(Self.feeds + Self.items + Self.fog + more.joined())
    for length in stride(from: 100, to: whole.count, by: 4001) {
      var visited = 0
      let file = StreamedFile(
        SourceFile(path: FilePath("cache.db"), bytes: Array(whole.prefix(length))), registry: .standard)
      do throws(FormatError) {
        try Newsboat.visitArticles(in: file) { _ in
          visited += 1
          return true
        }
        Issue.record("a part was read as if it were the whole, \(length)")
      } catch {
        guard case .damaged(let reason) = error else {
          Issue.record("\(error)")
          continue
        }
        #expect(reason.hasPrefix("is a damaged database"))
      }
      #expect(visited < 291)
    }
  }

  @Test("Of a large cache only what is asked for is read")
  func large() throws {
    let more = (10..<2000).map {
      "INSERT INTO rss_item VALUES (\($0), 'g\($0)', 'Title \($0)', '', '', 'f', 1, '\(String(repeating: "word ", count: 600))', 1);"
    }
    let source = StreamedSource(try bytes("BEGIN;" + Self.feeds + Self.items + more.joined() + "COMMIT;"))
    let file = try StreamedFile(path: FilePath("cache.db"), source: source, registry: .standard)
    let article = try Newsboat.article(at: Locator(path: file.path, member: "1777"), in: file)
    #expect(article?.title == "Title 1777")
    #expect(source.all < source.count / 10)
    #expect(try Newsboat.article(at: Locator(path: file.path, member: "5"), in: file) == nil)
  }
}
