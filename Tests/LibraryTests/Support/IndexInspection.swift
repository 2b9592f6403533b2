import SQL

/// What an index must always be, whatever happened before: its counts are those of its tables, and each row leads somewhere.
struct IndexInspection {
  private(set) var faults: [String] = []

  init(_ connection: borrowing Connection) throws {
    let answer = try connection.scalar("PRAGMA quick_check(1)", as: String.self)
    if answer != "ok" { faults.append(answer ?? "not checked") }
    try connection.run(script: "CREATE VIRTUAL TABLE temp.instance USING fts5vocab (main, search, instance)")
    try connection.run(script: "CREATE TABLE temp.known AS SELECT DISTINCT doc AS id FROM instance")
    for (sentence, sql) in Self.contradictions {
      var rows = try connection.rows("SELECT * FROM (\(sql)) LIMIT 5")
      while try rows.step() {
        var values: [String] = []
        for name in rows.columnNames { values.append("\(try rows[name, as: SQLValue.self])") }
        faults.append("\(sentence): \(values.joined(separator: ", "))")
      }
    }
  }

  /// Each finds the rows of which its sentence is true, and there must be none.
  private static let contradictions: [(sentence: String, sql: String)] = [
    (
      "the totals are not those of the tables",
      """
      SELECT * FROM totals WHERE articles <> (SELECT count(*) FROM article) OR stories <> (SELECT count(*) FROM story)
      OR unread <> (SELECT count(*) FROM story WHERE is_read = 0)
      OR next_article <= (SELECT ifnull(max(number), 0) FROM article)
      """
    ),
    ("an article without a story", "SELECT number FROM article WHERE story NOT IN (SELECT number FROM story)"),
    ("a story without articles", "SELECT number FROM story WHERE number NOT IN (SELECT story FROM article)"),
    (
      "a face that is not the cleanest",
      """
      SELECT number, face FROM story WHERE face IS NOT
      (SELECT number FROM article WHERE story = story.number ORDER BY warnings, bytes DESC, id LIMIT 1)
      """
    ),
    (
      "a wrong number of copies",
      "SELECT number, copies FROM story WHERE copies <> (SELECT count(*) FROM article WHERE story = story.number)"
    ),
    (
      "what lists are ordered by is not the face's",
      """
      SELECT story.number FROM story JOIN article ON article.number = face
      WHERE story.date <> ifnull(article.date, \(Int.min)) OR story.minutes <> article.minutes
      OR story.votes IS NOT article.votes OR story.source IS NOT article.source OR story.section IS NOT article.section
      OR title_order = x'' AND title <> ''
      """
    ),
    ("an article that is there and gone", "SELECT number FROM article WHERE number IN (SELECT number FROM gone)"),
    (
      "a story whose first article is neither there nor gone",
      """
      SELECT number FROM story WHERE number NOT IN (SELECT number FROM article)
      AND number NOT IN (SELECT number FROM gone)
      """
    ),
    (
      "what search knows is neither there nor gone",
      """
      SELECT id FROM known WHERE id NOT IN (SELECT number FROM article)
      AND id NOT IN (SELECT number FROM gone)
      """
    ),
    ("a story read otherwise than its articles", marks("read", "is_read")),
    ("a story starred otherwise than its articles", marks("starred", "is_starred")),
    (
      "a name counted wrong",
      """
      SELECT text, as_source, as_section, as_site FROM name
      WHERE as_source <> (SELECT count(DISTINCT story) FROM article WHERE source = name.number)
      OR as_section <> (SELECT count(DISTINCT story) FROM article WHERE section = name.number)
      OR as_site <> (SELECT count(DISTINCT story) FROM article WHERE site = name.number)
      """
    ),
    (
      "an article of a file that has none",
      "SELECT number, file FROM article WHERE file NOT IN (SELECT number FROM file WHERE kind <> 1)"
    ),
    (
      "a duplicate of nothing",
      """
      SELECT file, article FROM duplicate WHERE file NOT IN (SELECT number FROM file WHERE kind <> 1)
      OR article NOT IN (SELECT number FROM article)
      OR EXISTS (SELECT 1 FROM article WHERE number = duplicate.article AND article.file = duplicate.file)
      """
    ),
    ("a file in no folder", "SELECT number, name FROM file WHERE folder NOT IN (SELECT number FROM folder)"),
    ("a folder in no folder", "SELECT number, path FROM folder WHERE parent NOT IN (SELECT number FROM folder)"),
    (
      "an article that search was told of and does not know",
      """
      SELECT number FROM article WHERE number <= (SELECT searchable_through FROM totals)
      AND number NOT IN (SELECT id FROM known)
      """
    ),
    (
      "ghosts counted wrong",
      """
      SELECT ghosts FROM totals
      WHERE ghosts <> (SELECT count(*) FROM known WHERE id NOT IN (SELECT number FROM article))
      """
    ),
    (
      "an article whose length is not known",
      "SELECT id FROM known WHERE id > (SELECT ifnull(max(last), 0) FROM lengths)"
    ),
    (
      "search knows what it was not told of",
      "SELECT id FROM known WHERE id > (SELECT searchable_through FROM totals)"
    ),
  ]

  /// The latest word on any article of a story counts.
  private static func marks(_ field: String, _ column: String) -> String {
    """
    SELECT number, \(column) FROM story WHERE \(column) <> ifnull((
      SELECT is_on FROM reading JOIN article ON article.id = reading.article
      WHERE article.story = story.number AND field = '\(field)' ORDER BY time DESC, device DESC LIMIT 1), 0)
    """
  }
}

/// What an index says of the disk, in words that do not depend on how it came to say it.
struct IndexDescription {
  static func lines(_ connection: borrowing Connection) throws -> [String] {
    var lines: [String] = []
    for sql in queries {
      var rows = try connection.rows(sql)
      while try rows.step() {
        var values: [String] = []
        for name in rows.columnNames { values.append("\(try rows[name, as: SQLValue.self])") }
        lines.append(values.joined(separator: " "))
      }
    }
    return lines.sorted()
  }

  private static let place = "CAST(folder.path || '/' || file.name AS TEXT)"
  private static let queries = [
    "SELECT 'folder', CAST(path AS TEXT), reason FROM folder",
    "SELECT 'file', \(place), kind, file.reason FROM file JOIN folder ON folder.number = folder",
    """
    SELECT 'article', hex(id), title, title_key, date, date_form, minutes, warnings, bytes, name.text,
      (SELECT text FROM name WHERE number = feed), (SELECT text FROM name WHERE number = home) FROM article
    LEFT JOIN name ON name.number = section
    """,
    """
    SELECT 'story', hex(key), hex(article.id), copies, story.date, is_read, is_starred, hex(title_order), story.minutes
    FROM story JOIN article ON article.number = face
    """,
    """
    SELECT 'lies in', \(place), hex(article.id) FROM article JOIN file ON file.number = file
    JOIN folder ON folder.number = folder
    """,
    """
    SELECT 'lies in', \(place), hex(article.id) FROM duplicate JOIN article ON article.number = duplicate.article
    JOIN file ON file.number = duplicate.file JOIN folder ON folder.number = folder
    """,
  ]
}
