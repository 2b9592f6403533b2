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
  var sites: [Name] = []
  var sections: [Name] = []
}

extension IndexReader {
  /// - Parameter unsaved: marks that may not be in the index.
  func contents(_ unsaved: UnsavedMarks) throws(SQLError) -> IndexContents {
    var contents = IndexContents()
    let moment = try moment(unsaved)
    contents.starred = moment.starred.count
    contents.noted = moment.map.stories(of: try noted(unsaved)).count
    contents.tags = try tags(unsaved).sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
      .map { IndexContents.Name(text: $0.key, count: $0.value) }
    for (column, path) in [
      ("as_source", \IndexContents.sources), ("as_site", \IndexContents.sites), ("as_section", \IndexContents.sections),
    ] {
      contents[keyPath: path] = try names(
        """
        SELECT text, \(column) AS count FROM name WHERE \(column) > 0
        ORDER BY \(column) DESC, text LIMIT \(ContentsEntry.most)
        """)
    }
    return contents
  }

  private func names(_ sql: String) throws(SQLError) -> [IndexContents.Name] {
    var names: [IndexContents.Name] = []
    var rows = try connection.rows(sql)
    while try rows.step() { names.append(IndexContents.Name(text: try rows["text"], count: try rows["count"])) }
    return names
  }
}
