import NewsCore
import SQL

/// What there is to choose from in an index.
struct IndexContents: Sendable {
  struct Name: Sendable {
    let text: String
    let count: Int
  }

  var starred = 0
  var noted = 0
  /// The most frequent first.
  var tags: [Name] = []
  var sources: [Name] = []
  var sections: [Name] = []
}

extension IndexReader {
  /// More names than these nobody looks through; a query finds the others.
  private static let mostNames = 40

  func contents() throws(SQLError) -> IndexContents {
    var contents = IndexContents()
    contents.starred =
      try connection.scalar("SELECT count(*) FROM story WHERE is_starred = 1", as: Int.self) ?? 0
    contents.noted =
      try connection.scalar("SELECT count(DISTINCT article) FROM reading WHERE \(Self.isHighlight)", as: Int.self) ?? 0
    contents.tags = try names(
      "SELECT substr(field, 5), count(*) AS count FROM reading WHERE \(Self.isTag) GROUP BY field ORDER BY count DESC, field"
    )
    for (column, path) in [("as_source", \IndexContents.sources), ("as_section", \IndexContents.sections)] {
      contents[keyPath: path] = try names(
        "SELECT text, \(column) FROM name WHERE \(column) > 0 ORDER BY \(column) DESC, text LIMIT \(Self.mostNames)")
    }
    return contents
  }

  private func names(_ sql: String) throws(SQLError) -> [IndexContents.Name] {
    var names: [IndexContents.Name] = []
    var rows = try connection.rows(sql)
    while try rows.step() { names.append(IndexContents.Name(text: try rows.read(at: 0), count: try rows.read(at: 1))) }
    return names
  }
}
