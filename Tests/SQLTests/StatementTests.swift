import Testing

@testable import SQL

@Suite("Statements")
struct StatementTests {
  let connection: Connection

  init() throws {
    connection = try Connection()
    try connection.run(script: "CREATE TABLE article (id INTEGER PRIMARY KEY, title TEXT NOT NULL UNIQUE, day INTEGER)")
    for (id, title) in ["Harbor", "Ridge", "Coast"].enumerated() {
      try connection.execute("INSERT INTO article (id, title, day) VALUES (?, ?, ?)", id, title, 20 + id)
    }
  }

  @Test("Values are bound from a list")
  func list() throws {
    let statement = try connection.prepare("SELECT count(*) FROM article WHERE title IN (?, ?) OR day = ?")
    let values: [SQLValue] = [.text("Harbor"), .text("Coast"), .integer(21)]
    try statement.bind(all: values)
    #expect(try statement.scalar(as: Int.self) == 3)
    #expect(throws: SQLError.self) { try statement.bind(all: [1]) }
  }

  @Test("Too few and too many values are refused, and leave nothing bound")
  func count() throws {
    let sql = "SELECT coalesce(?, 'nothing') AS word, coalesce(?, 'nothing')"
    let statement = try connection.statement(sql)
    let wrong: [() throws -> Void] = [
      { try statement.execute() }, { try statement.execute(1) }, { try statement.execute(1, 2, 3) },
      { try statement.bind(all: []) }, { try statement.bind(1, at: 0) }, { try statement.bind(1, at: 3) },
    ]
    for run in wrong { #expect(throws: SQLError.self) { try run() } }
    let read = try connection.row(sql, String?.none, 5) { (row) throws(SQLError) in try row["word", as: String.self] }
    #expect(read == "nothing")
  }

  @Test("Values do not outlive the run they were bound for")
  func forgotten() throws {
    let statement = try connection.prepare("SELECT ?")
    #expect(try statement.scalar(1, as: Int.self) == 1)
    let error = #expect(throws: SQLError.self) { try statement.scalar(as: Int.self) }
    #expect(error?.code == .misuse)
  }

  @Test("SQL is compiled once, but for a statement that is running")
  func kept() throws {
    let sql = "SELECT id FROM article ORDER BY id"
    let first = try connection.statement(sql)
    #expect(try connection.statement(sql) === first)
    var outer = try connection.rows(sql)
    var sum = 0
    while try outer.step() {
      let id = try outer["id", as: Int.self]
      var inner = try connection.rows(sql)
      while try inner.step() { sum += id * 10 + (try inner["id", as: Int.self]) }
    }
    #expect(sum == 3 * 30 + 9)
  }

  @Test("A cursor left in its middle, or by an error, frees the statement and its snapshot")
  func abandoned() throws {
    let sql = "SELECT id FROM article ORDER BY id"
    for _ in 0..<3 {
      var rows = try connection.rows(sql)
      #expect(try rows.step())
      #expect(try rows["id", as: Int.self] == 0)
    }
    let failing = "INSERT INTO article (id, title) VALUES (?, ?)"
    for _ in 0..<2 {
      let error = #expect(throws: SQLError.self) { try connection.execute(failing, 9, "Harbor") }
      #expect(error?.code == .constraintUnique)
    }
    try connection.execute(failing, 9, "Bay")
    #expect(try connection.statement(sql).isRunning == false)
    #expect(try connection.statement(failing).isRunning == false)
    // A read that was still going would make this fail.
    try connection.run(script: "DROP TABLE article")
  }

  @Test("A statement that is running cannot be bound or run a second time")
  func running() throws {
    let statement = try connection.prepare("SELECT id FROM article WHERE id >= ? ORDER BY id")
    var rows = try statement.rows(1)
    #expect(try rows.step())
    #expect(throws: SQLError.self) { try statement.bind(2, at: 1) }
    #expect(throws: SQLError.self) { try statement.execute(2) }
    #expect(throws: SQLError.self) { try statement.execute() }
    #expect(try rows.step())
    #expect(try rows["id", as: Int.self] == 2)
    #expect(try rows.step() == false)
  }

  @Test(
    "Only one statement is taken at a time", arguments: ["SELECT 1; SELECT 2", "", "-- nothing", "SELECT 1; nonsense"])
  func single(sql: String) throws {
    #expect(throws: SQLError.self) { try connection.execute(sql) }
  }

  @Test("Blanks and remarks behind a statement are no second one")
  func remarks() throws {
    #expect(try connection.scalar("SELECT 1; -- one\n  ", as: Int.self) == 1)
  }

  @Test("An error tells its code, SQLite's words and the SQL")
  func words() throws {
    let error = #expect(throws: SQLError.self) { try connection.execute("SELECT nobody FROM article") }
    #expect(error?.code == .error)
    #expect(error?.message == "no such column: nobody")
    #expect(error?.sql == "SELECT nobody FROM article")
  }

  @Test("A pattern matches a code with its details, and details only themselves")
  func codes() {
    #expect(SQLErrorCode.constraint ~= .constraintUnique)
    #expect(!(SQLErrorCode.constraintUnique ~= .constraint))
    #expect(!(SQLErrorCode.busy ~= .constraintUnique))
    #expect(SQLErrorCode.busySnapshot.primary == .busy)
  }

  @Test("In front of the first row and behind the last, every column is NULL")
  func outside() throws {
    var rows = try connection.rows("SELECT 1 AS id")
    #expect(rows.storageClass(at: 0) == .null)
    #expect(try rows.step())
    #expect(rows.storageClass(at: 0) == .integer)
    #expect(rows.storageClass(at: 1) == .null)
    #expect(rows.storageClass(at: -1) == .null)
    #expect(try rows.step() == false)
    #expect(try rows["id", as: Int?.self] == nil)
  }

  @Test("A cursor that went past the end does nothing a second time")
  func pastEnd() throws {
    do {
      var rows = try connection.rows("INSERT INTO article (title) VALUES (?) RETURNING id", "Bay")
      #expect(try rows.step())
      #expect(try rows.step() == false)
      #expect(try rows.step() == false)
    }
    #expect(try connection.scalar("SELECT count(*) FROM article", as: Int.self) == 4)
  }

  @Test("A statement may live longer than its connection")
  func outliving() throws {
    var other: Connection? = try Connection()
    let statement = try #require(try other?.prepare("SELECT 7"))
    other = nil
    #expect(try statement.scalar(as: Int.self) == 7)
  }
}
