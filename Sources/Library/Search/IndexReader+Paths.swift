import NewsCore
import SQL

/// Where articles lie, as a query asks for it.
extension IndexReader {
  /// Articles in files whose path has a text in it, whatever the case of its ASCII letters.
  ///
  /// Folders are few and are looked at first. Of names, which are looked at one by one, no path is made: it is in the name, or
  /// from the end of the folder's path to the beginning of the name.
  func articles(inFiles text: String) throws(SQLError) -> RowSet {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let name = parts.last.map { Self.pattern($0) } ?? ""
    let files: RowSet
    if parts.count < 2 {
      files = try set(
        """
        SELECT number FROM file WHERE folder IN (SELECT number FROM folder WHERE CAST(path AS TEXT) LIKE ?1 ESCAPE '\\')
        UNION ALL SELECT number FROM file WHERE CAST(name AS TEXT) LIKE ?1 ESCAPE '\\'
        """, "%" + name + "%")
    } else {
      let folder = Self.pattern(parts.dropLast().joined(separator: "/"))
      files = try set(
        """
        SELECT number FROM file
        WHERE folder IN (SELECT number FROM folder WHERE CAST(path AS TEXT) || '/' LIKE ?1 ESCAPE '\\')
        UNION ALL SELECT number FROM file
        WHERE folder IN (SELECT number FROM folder WHERE CAST(path AS TEXT) LIKE ?2 ESCAPE '\\')
          AND CAST(name AS TEXT) LIKE ?3 ESCAPE '\\'
        """, "%" + folder + "/" + name + "%", "%" + folder, name + "%")
    }
    return try articles(inFiles: files)
  }

  /// Of many files it is quicker to go through all articles.
  private func articles(inFiles files: RowSet) throws(SQLError) -> RowSet {
    guard files.count > 5000 else {
      return try set("SELECT number FROM article WHERE file IN (SELECT value FROM json_each(?))", files.json)
    }
    var found = RowSet()
    var rows = try connection.rows("SELECT file, number FROM article INDEXED BY article_file")
    let (file, article) = (try rows.column("file", as: Int.self), try rows.column("number", as: Int.self))
    while try rows.step() {
      guard files.contains(try rows[file]) else { continue }
      if let number = StoryMap.number(try rows[article]) { found.set(Int(number), to: true) }
    }
    return found
  }

  private static func pattern(_ text: some StringProtocol) -> String {
    text.reduce(into: "") { pattern, character in
      if character == "%" || character == "_" || character == "\\" { pattern.append("\\") }
      pattern.append(character)
    }
  }
}
