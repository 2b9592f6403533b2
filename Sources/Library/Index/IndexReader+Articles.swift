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
      let path = FilePath(bytes: try row["path"]).appending(try row["name"])
      return Self.locator(path, try row["member"], try row["start"], try row["length"])
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
      let next = FilePath(bytes: try rows["path"]).appending(try rows["name"])
      if next != path { path = next }
      guard let id = ArticleID(bytes: try rows["id"]) else { continue }
      places.append(
        ArticlePlace(
          number: try rows["number"], id: id, title: try rows["title"],
          locator: Self.locator(path, try rows["member"], try rows["start"], try rows["length"])))
    }
    return places
  }

  /// Articles with this folded title, the cleanest first; at most a hundred, for what is copied more often has no better ones.
  func articles(titled key: TitleKey) throws(SQLError) -> [(id: ArticleID, title: String)] {
    var found: [(ArticleID, String)] = []
    var rows = try connection.rows(
      "SELECT id, title FROM article WHERE title_key = ? ORDER BY warnings, bytes DESC, id LIMIT 100", key.number)
    while try rows.step() {
      if let id = ArticleID(bytes: try rows["id"]) { found.append((id, try rows["title"])) }
    }
    return found
  }

  /// The titles that go on with a hyphen from here, as far as two of them.
  func titles(beginning key: TitleKey) throws(SQLError) -> [TitleKey] {
    let keys = try connection.scalars(
      """
      SELECT title_key FROM beginning WHERE key = ?
      AND EXISTS (SELECT 1 FROM article WHERE article.title_key = beginning.title_key) LIMIT 2
      """, key.number, as: Int64.self)
    return keys.map(TitleKey.init(number:))
  }

  /// Files and folders that gave no article.
  func problems() throws(SQLError) -> [FileProblem] {
    var problems: [FileProblem] = []
    var folders = try connection.rows("SELECT path, reason, advice FROM folder WHERE reason IS NOT NULL ORDER BY path")
    while try folders.step() {
      problems.append(
        FileProblem(
          path: FilePath(bytes: try folders["path"]), reason: try folders["reason"],
          advice: try folders["advice", as: String?.self] ?? ""))
    }
    var files = try connection.rows(
      """
      SELECT path, name, file.reason, file.advice FROM file JOIN folder ON folder.number = folder
      WHERE kind = 2 ORDER BY path, name
      """)
    while try files.step() {
      problems.append(
        FileProblem(
          path: FilePath(bytes: try files["path"]).appending(try files["name"]),
          reason: try files["reason", as: String?.self] ?? "", advice: try files["advice", as: String?.self] ?? ""))
    }
    return problems
  }
}
