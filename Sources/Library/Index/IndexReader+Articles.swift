import NewsCore
import SQL

extension IndexReader {
  /// Where an article lies.
  func place(of article: ArticleID) throws(SQLError) -> Locator? {
    try connection.row(
      """
      SELECT folder.path, file.name, member, start, length FROM article JOIN file ON file.number = file
      JOIN folder ON folder.number = file.folder WHERE id = ?
      """, article.bytes
    ) { (row) throws(SQLError) in
      let path = FilePath(bytes: try row.read(at: 0)).appending(try row.read(at: 1))
      return Self.locator(path, try row.read(at: 2), try row.read(at: 3), try row.read(at: 4))
    }
  }

  private static func locator(_ path: FilePath, _ member: String?, _ start: Int?, _ length: Int?) -> Locator {
    let range = start.flatMap { start in length.map { start..<(start + max(0, $0)) } }
    return Locator(path: path, member: member, byteRange: range)
  }

  /// Where articles of one file lie that follow one another by number, and after a number.
  func run(after number: Int, limit: Int) throws(SQLError) -> [ArticlePlace] {
    let places = try places(after: number, limit: limit)
    guard let path = places.first?.locator.path else { return [] }
    return Array(places.prefix { $0.locator.path == path })
  }

  /// How many articles search does not know yet.
  func unsearchable() throws(SQLError) -> Int {
    try connection.scalar(
      "SELECT count(*) FROM article WHERE number > (SELECT searchable_through FROM totals)", as: Int.self) ?? 0
  }

  /// Where articles lie, in the order of their numbers.
  func places(after number: Int, limit: Int) throws(SQLError) -> [ArticlePlace] {
    var places: [ArticlePlace] = []
    var rows = try connection.rows(
      """
      SELECT article.number, id, title, folder.path, file.name, member, start, length FROM article JOIN file ON file.number = file
      JOIN folder ON folder.number = file.folder WHERE article.number > ? ORDER BY article.number LIMIT ?
      """, number, limit)
    // Those of one file follow one another, and have its path in common.
    var path = FilePath(bytes: [])
    while try rows.step() {
      let next = FilePath(bytes: try rows.read(at: 3)).appending(try rows.read(at: 4))
      if next != path { path = next }
      guard let id = ArticleID(bytes: try rows.read(at: 1)) else { continue }
      places.append(
        ArticlePlace(
          number: try rows.read(at: 0), id: id, title: try rows.read(at: 2),
          locator: Self.locator(path, try rows.read(at: 5), try rows.read(at: 6), try rows.read(at: 7))))
    }
    return places
  }

  /// Articles with this folded title, the cleanest first; at most a hundred, for what is copied more often has no better ones.
  func articles(titled key: TitleKey) throws(SQLError) -> [(id: ArticleID, title: String)] {
    var found: [(ArticleID, String)] = []
    var rows = try connection.rows(
      "SELECT id, title FROM article WHERE title_key = ? ORDER BY warnings, bytes DESC, id LIMIT 100", key.number)
    while try rows.step() {
      if let id = ArticleID(bytes: try rows.read(at: 0)) { found.append((id, try rows.read(at: 1))) }
    }
    return found
  }

  /// The titles that go on with a hyphen from here, as far as two of them.
  func titles(beginning key: TitleKey) throws(SQLError) -> [TitleKey] {
    var keys: [TitleKey] = []
    var rows = try connection.rows(
      """
      SELECT title_key FROM beginning WHERE key = ?
      AND EXISTS (SELECT 1 FROM article WHERE article.title_key = beginning.title_key) LIMIT 2
      """, key.number)
    while try rows.step() { keys.append(TitleKey(number: try rows.read(at: 0))) }
    return keys
  }

  /// Files and folders that gave no article.
  func problems() throws(SQLError) -> [FileProblem] {
    var problems: [FileProblem] = []
    var folders = try connection.rows("SELECT path, reason, advice FROM folder WHERE reason IS NOT NULL ORDER BY path")
    while try folders.step() {
      problems.append(
        FileProblem(
          path: FilePath(bytes: try folders.read(at: 0)), reason: try folders.read(at: 1),
          advice: try folders.read(String?.self, at: 2) ?? ""))
    }
    var files = try connection.rows(
      """
      SELECT path, name, file.reason, file.advice FROM file JOIN folder ON folder.number = folder
      WHERE kind = 2 ORDER BY path, name
      """)
    while try files.step() {
      problems.append(
        FileProblem(
          path: FilePath(bytes: try files.read(at: 0)).appending(try files.read(at: 1)),
          reason: try files.read(String?.self, at: 2) ?? "", advice: try files.read(String?.self, at: 3) ?? ""))
    }
    return problems
  }
}
