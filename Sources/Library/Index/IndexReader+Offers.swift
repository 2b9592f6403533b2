import NewsCore
import SQL

extension IndexReader {
  /// What the reader never said anything of: once they did, the mark of a file is worth nothing any more.
  private static let isUntouched =
    "NOT EXISTS (SELECT 1 FROM reading WHERE reading.article = offer.article AND reading.field = offer.field)"

  /// How many articles have marks in their files that the reader was not told of.
  func offered() throws(SQLError) -> Int {
    try connection.scalar(
      "SELECT count(DISTINCT article) FROM offer WHERE is_told = 0 AND \(Self.isUntouched)", as: Int.self) ?? 0
  }

  /// All marks that can be taken over, told or not.
  func offers() throws(SQLError) -> Act {
    var articles: [ReadingChange: [ArticleID]] = [:]
    var rows = try connection.rows("SELECT DISTINCT article, change FROM offer WHERE \(Self.isUntouched)")
    while try rows.step() {
      guard let id = ArticleID(bytes: try rows["article"]),
        let change = JournalRecord.change(written: try rows["change"])
      else { continue }
      articles[change, default: []].append(id)
    }
    return Act(articles.map { Act.Step($0.key, of: $0.value) }.sorted { $0.change.written < $1.change.written })
  }
}
