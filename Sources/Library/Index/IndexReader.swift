import NewsCore
import SQL

/// Reads the index, without ever waiting for who writes it.
actor IndexReader {
  let connection: Connection
  /// Text of names met before.
  private var names: [Int: String] = [:]
  var basis = ListBasis(version: -1)
  /// Of articles as far as this number. What was said of a number stays so.
  var lengths = (words: RowLengths(), through: 0)

  /// - Throws: `SQLError` where the connection cannot rank.
  init(_ connection: sending Connection) throws(SQLError) {
    try connection.addBoundedBM25()
    self.connection = connection
  }

  func name(_ number: Int?) throws(SQLError) -> String? {
    guard let number else { return nil }
    if let name = names[number] { return name }
    let name = try connection.scalar("SELECT text FROM name WHERE number = ?", number, as: String.self)
    if names.count > 50_000 { names = [:] }
    names[number] = name
    return name
  }

  func generation() throws(SQLError) -> Int {
    try connection.scalar("SELECT generation FROM totals", as: Int.self) ?? 0
  }

  /// Stories that came after all articles before this number.
  func stories(since article: Int) throws(SQLError) -> Int {
    try connection.scalar("SELECT count(*) FROM story WHERE number >= ?", article, as: Int.self) ?? 0
  }

  /// Files that were left alone.
  func skipped() throws(SQLError) -> Int {
    try connection.scalar("SELECT count(*) FROM file WHERE kind = 1", as: Int.self) ?? 0
  }

  func totals() throws(SQLError) -> IndexTotals {
    let totals = try connection.row("SELECT articles, stories, unread, searchable_through, next_article FROM totals") {
      (row) throws(SQLError) in
      IndexTotals(
        articles: try row["articles"], stories: try row["stories"], unread: try row["unread"],
        searchableThrough: try row["searchable_through"], nextArticle: try row["next_article"])
    }
    return totals ?? IndexTotals()
  }

  /// Whether all of a library was read in, once: then its late indexes were made.
  func isReadIn() throws(SQLError) -> Bool {
    let names = IndexSchema.late.map { "'\($0.name)'" }
    let made = try connection.scalar(
      "SELECT count(*) FROM sqlite_schema WHERE name IN (\(names.joined(separator: ", ")))", as: Int.self)
    return made == names.count
  }
}

/// The counts of the index, kept up to date by who writes it.
struct IndexTotals: Equatable, Sendable {
  var articles = 0
  var stories = 0
  var unread = 0
  /// The last article that search finds, and the number that the next one gets.
  var searchableThrough = 0
  var nextArticle = 1
}
