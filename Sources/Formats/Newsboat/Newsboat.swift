public import NewsCore

/// newsboat's cache (`cache.db`): an article an item, with the marks that it has there. The file is read as it lies, a page at a
/// time, with the log beside it (`cache.db-wal`) in which the newest items are while newsboat runs, or since it was killed. Nothing
/// is written or locked.
public enum Newsboat: StreamedFormat {
  public static let name = "newsboat"

  public static func recognizes(_ beginning: [UInt8]) -> Bool { beginning.starts(with: "SQLite format 3\0".utf8) }

  /// - Throws: `FormatError.noItems`; `FormatError.damaged` where the database is, or is made to do harm; behind all else, that the log was not read.
  public static func visitArticles(in file: StreamedFile, _ visit: (Article) -> Bool) throws(FormatError) {
    guard let database = try NewsboatDatabase(file) else { return }
    var isEmpty = true
    var last = Int.min
    while let item = try database.item(after: last) {
      last = item.row
      guard let article = item.article(in: file) else { continue }
      isEmpty = false
      guard visit(article) else { return }
    }
    if let error = database.logError { throw error }
    if isEmpty { throw .noItems(in: "newsboat’s cache, which has no items yet") }
  }

  public static func article(at locator: Locator, in file: StreamedFile) throws(FormatError) -> Article? {
    guard file.member == nil, let row = locator.member.flatMap({ Int($0) }),
      let database = try NewsboatDatabase(file)
    else { return nil }
    return try database.item(at: row)?.article(in: file)
  }
}
