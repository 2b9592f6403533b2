import SQL
import Testing

@Suite("Columns")
struct ColumnTests {
  let connection: Connection

  init() throws {
    connection = try Connection()
    try connection.run(
      script: """
        CREATE TABLE article (id INTEGER PRIMARY KEY, title TEXT, day INTEGER);
        INSERT INTO article VALUES (1, 'Harbor', 20), (2, 'Ridge', NULL), (3, 'Coast', 22);
        """)
  }

  private func code(_ work: () throws(SQLError) -> Void) -> SQLErrorCode? {
    do throws(SQLError) {
      try work()
      return nil
    } catch {
      return error.code
    }
  }

  @Test("A column is read by its own name or by what AS says, wherever it stands")
  func names() throws {
    for sql in [
      "SELECT id, title, upper(title) AS shout, article.day FROM article WHERE id = ?",
      "SELECT upper(title) AS shout, day, title, id FROM article WHERE id = ?",
    ] {
      let read = try connection.row(sql, 1) { (row) throws(SQLError) in
        "\(try row["id", as: Int.self]) \(try row["title", as: String.self]) \(try row["shout", as: String.self])"
      }
      #expect(read == "1 Harbor HARBOR")
      let days: [Int?] = try [1, 2].map { id in
        try connection.row(sql, id) { (row) throws(SQLError) -> Int? in try row["day"] } ?? nil
      }
      #expect(days == [20, nil])
    }
  }

  @Test("A column that was found once is read in every row")
  func found() throws {
    var rows = try connection.rows("SELECT title, id AS number FROM article ORDER BY id")
    let number = try rows.column("number", as: Int.self)
    let title = try rows.column("title", as: String.self)
    var found: [String] = []
    while try rows.step() { found.append("\(try rows[number]) \(try rows[title])") }
    #expect(found == ["1 Harbor", "2 Ridge", "3 Coast"])
  }

  @Test("The names of the columns are told in their order")
  func order() throws {
    let rows = try connection.rows("SELECT day, *, 1 AS one FROM article")
    #expect(rows.columnNames == ["day", "id", "title", "day", "one"])
    #expect(try connection.rows("DELETE FROM article").columnNames == [])
  }

  @Test("A name that no column has is an error that says it, and the SQL", arguments: ["nobody", "Title", "", "0"])
  func unknown(name: String) throws {
    let sql = "SELECT id, title FROM article"
    let wrong: [(borrowing Cursor) throws -> Void] = [
      { (row: borrowing Cursor) in _ = try row[name, as: Int?.self] },
      { (row: borrowing Cursor) in _ = try row.column(name, as: Int?.self) },
    ]
    for read in wrong {
      var rows = try connection.rows(sql)
      #expect(try rows.step())
      do {
        try read(rows)
        Issue.record("nothing was thrown")
      } catch let error as SQLError {
        #expect(error.code == .outOfRange)
        #expect(error.message == "no column \(name)")
        #expect(error.sql == sql)
      }
    }
  }

  @Test("A name that two columns have is refused, and the others are read")
  func ambiguous() throws {
    var rows = try connection.rows("SELECT id, day, title AS day FROM article")
    #expect(try rows.step())
    #expect(try rows["id", as: Int.self] == 1)
    #expect(try rows["id", as: Int.self] == 1)
    do {
      _ = try rows["day", as: SQLValue.self]
      Issue.record("nothing was thrown")
    } catch {
      #expect(error.code == .misuse)
      #expect(error.message == "several columns are named day")
    }
  }

  @Test("The only column needs no name, and is refused where there are others")
  func only() throws {
    #expect(try connection.scalars("SELECT id FROM article WHERE id > ? ORDER BY id", 1, as: Int.self) == [2, 3])
    #expect(try connection.scalars("SELECT day FROM article ORDER BY id", as: Int?.self) == [20, nil, 22])
    #expect(try connection.scalars("SELECT id FROM article WHERE 0", as: Int.self) == [])
    #expect(try connection.scalar("SELECT max(id) FROM article", as: Int.self) == 3)
    let two = "SELECT id, day FROM article"
    #expect(code { () throws(SQLError) in _ = try connection.scalar(two, as: Int.self) } == .misuse)
    #expect(code { () throws(SQLError) in _ = try connection.scalars(two, as: Int.self) } == .misuse)
    #expect(code { () throws(SQLError) in _ = try connection.rows(two).onlyColumn(as: Int.self) } == .misuse)
  }

  @Test("Names are found where they are after the schema has changed")
  func schema() throws {
    let sql = "SELECT * FROM article WHERE id = 3"
    func title() throws -> String? {
      try connection.row(sql) { (row) throws(SQLError) in try row["title", as: String.self] }
    }
    #expect(try title() == "Coast")
    try connection.run(
      script: "ALTER TABLE article DROP COLUMN title; ALTER TABLE article ADD COLUMN place DEFAULT 'Bay'")
    #expect(throws: SQLError.self) { try title() }
    try connection.run(script: "ALTER TABLE article ADD COLUMN title DEFAULT 'Ridge'")
    #expect(try title() == "Ridge")
    try connection.run(script: "ALTER TABLE article DROP COLUMN day")
    #expect(try title() == "Ridge")
  }

  @Test("A column that was found before the schema's change is the same one, or an error")
  func foundBefore() throws {
    func title(_ sql: String, _ change: String) throws -> String? {
      try connection.execute(sql)
      try connection.run(script: change)
      var rows = try connection.rows(sql)
      let title = try rows.column("title", as: String.self)
      return try rows.step() ? try rows[title] : nil
    }
    let named = "SELECT day, title FROM article WHERE id = 3"
    #expect(try title(named, "ALTER TABLE article ADD COLUMN place") == "Coast")
    let all = "SELECT * FROM article WHERE id = 3"
    #expect(try title(all, "CREATE TABLE other (x)") == "Coast")
    let change = "DROP TABLE article; CREATE TABLE article AS SELECT 3 AS id, 'Bay' AS place, 'Coast' AS title"
    let error = #expect(throws: SQLError.self) { try title(all, change) }
    #expect(error?.code == .schema)
    #expect(try title(all, "") == "Coast")
  }
}
