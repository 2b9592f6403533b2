import NewsCore
import SQL

/// The tables of a cache of newsboat, in any version of it, and whoever wrote them.
///
/// A file may be made to cost much: no view, no column that is computed and no virtual table is read, a value has a largest
/// size, rows must ascend, and all together may be no more than the file can hold.
final class NewsboatDatabase {
  private let connection: Connection
  /// What is selected of items; and without their texts.
  private let select, selectWithoutText: String
  /// What may still be read, in bytes.
  private var budget: Int
  private var feeds: [String: NewsboatFeed] = [:]
  /// Why the log beside the file was not read.
  let logError: FormatError?

  /// What is longer of a text is left out.
  private static let longestValue = 16 << 20
  /// SQLite takes a log in when it has some 4 MB.
  private static let mostOfLog = 64 << 20
  /// No library has as many.
  private static let mostFeeds = 10_000

  /// Of items, as `NewsboatItem` reads them; an older version has not all of them.
  private static let columns = [
    "guid", "title", "author", "url", "feedurl", "pubDate", "content", "unread", "enclosure_url", "flags", "deleted",
    "base", "content_mime_type",
  ]

  /// `nil` for a database of something else.
  ///
  /// - Throws: `FormatError.damaged`.
  init?(_ file: StreamedFile) throws(FormatError) {
    let source = file.source
    let log: CommittedLog?
    (log, logError) = Self.log(beside: file)
    budget = 2 * (source.count + (log?.count ?? 0)) + (1 << 20)
    do throws(SQLError) {
      connection = try Connection(foreign: source.count, log: log) { range in try? source.read(range) }
      connection.limit(valuesTo: Self.longestValue)
      let names = try Self.columns(of: "rss_item", in: connection)
      guard ["guid", "title", "url", "feedurl"].allSatisfy(names.contains),
        try !Self.columns(of: "rss_feed", in: connection).isDisjoint(with: ["title"])
      else { return nil }
      select = Self.select(names)
      selectWithoutText = Self.select(names.subtracting(["content"]))
    } catch {
      throw Self.damaged(error)
    }
  }

  private static func select(_ names: Set<String>) -> String {
    columns.map { names.contains($0) ? $0 : "NULL AS \($0)" }.joined(separator: ", ")
  }

  private static func log(beside file: StreamedFile) -> (CommittedLog?, FormatError?) {
    do throws(FormatError) {
      guard let source = try file.beside("-wal"), source.count > 0 else { return (nil, nil) }
      guard source.count <= mostOfLog else {
        let size = "\(mostOfLog >> 20) MiB"
        return (
          nil,
          .damaged(reason: "has newer items in a log beside it (-wal), which is larger than \(size) and was not read")
        )
      }
      return (CommittedLog(try source.read(0..<source.count)), nil)
    } catch {
      guard case .unreadable(let reason) = error else { return (nil, error) }
      return (nil, .unreadable(reason: "the log beside it (-wal): " + reason))
    }
  }

  /// The names of the columns that hold what they hold; none where there is no such table, or it is none.
  private static func columns(of table: String, in connection: Connection) throws(SQLError) -> Set<String> {
    let kind = try connection.scalar(
      "SELECT type FROM pragma_table_list(?) WHERE schema = 'main'", table, as: String.self)
    guard kind == "table" else { return [] }
    var columns = Set<String>()
    var rows = try connection.rows("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0", table)
    while try rows.step(), columns.count < 200 { columns.insert(try rows["name"]) }
    return columns
  }

  /// The first item behind a row; `nil` behind the last.
  ///
  /// - Throws: `FormatError.damaged`.
  func item(after row: Int) throws(FormatError) -> NewsboatItem? {
    do throws(SQLError) {
      let next = try connection.scalar(
        "SELECT rowid FROM rss_item WHERE rowid > ? ORDER BY rowid LIMIT 1", row, as: Int.self)
      guard let next else { return nil }
      guard next > row else { throw SQLError(code: .corrupt, message: "its rows are out of order") }
      return try read(next)
    } catch {
      throw Self.damaged(error)
    }
  }

  func item(at row: Int) throws(FormatError) -> NewsboatItem? {
    do throws(SQLError) {
      return try read(row)
    } catch {
      throw Self.damaged(error)
    }
  }

  private func read(_ row: Int) throws(SQLError) -> NewsboatItem? {
    do throws(SQLError) {
      return try read(row, select, isCut: false)
    } catch {
      guard case .tooBig = error.code else { throw error }
      // Most likely the text: the rest of it is still an article.
      return try read(row, selectWithoutText, isCut: true)
    }
  }

  private func read(_ row: Int, _ select: String, isCut: Bool) throws(SQLError) -> NewsboatItem? {
    let item = try connection.row("SELECT \(select) FROM rss_item WHERE rowid = ?", row) {
      (cursor) throws(SQLError) in
      try NewsboatItem(row: row, cursor, isCut: isCut)
    }
    guard var item else { return nil }
    budget -= item.size
    guard budget > 0 else { throw SQLError(code: .corrupt, message: "its rows share their pages") }
    item.feed = try feed(at: item.feedLink)
    return item
  }

  private func feed(at link: String) throws(SQLError) -> NewsboatFeed {
    if let feed = feeds[link] { return feed }
    let feed = try connection.row("SELECT title, url AS link FROM rss_feed WHERE rssurl = ?", link) {
      (cursor) throws(SQLError) in
      try NewsboatFeed(cursor)
    }
    if feeds.count >= Self.mostFeeds { feeds = [:] }
    feeds[link] = feed ?? NewsboatFeed()
    return feed ?? NewsboatFeed()
  }

  private static func damaged(_ error: SQLError) -> FormatError {
    switch error.code {
    case .ioError: .unreadable(reason: "its bytes could not be had")
    default: .damaged(reason: "is a damaged database: " + error.message)
    }
  }
}

/// What newsboat knows of a feed.
struct NewsboatFeed {
  var title = ""
  /// Of the site that it is the feed of.
  var link = ""

  init() {}

  init(_ cursor: borrowing Cursor) throws(SQLError) {
    title = try cursor["title", as: NewsboatText.self].value
    link = try cursor["link", as: NewsboatText.self].value
  }
}
