import Foundation
import SQL
import Testing

@Suite("Damaged files")
struct DamageTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let connection = try Connection(path: folder.path("a.db"), mode: .readWrite)
    try connection.run(script: "CREATE TABLE t (x INTEGER PRIMARY KEY, title TEXT); CREATE INDEX i ON t (title)")
    try connection.transaction { () throws(SQLError) in
      for number in 0..<5000 { try connection.execute("INSERT INTO t (title) VALUES (?)", "Title number \(number)") }
    }
  }

  private func open(_ mode: AccessMode = .readOnly) throws -> Connection {
    try Connection(path: folder.path("a.db"), mode: mode)
  }

  @Test("Reading through garbage in the middle is an error")
  func garbage() throws {
    try folder.overwrite("a.db", at: 20 * 4096, with: [UInt8](repeating: 0xA5, count: 3 * 4096))
    let error = #expect(throws: SQLError.self) { try open().execute("SELECT title FROM t ORDER BY title") }
    #expect(error?.code.primary == .corrupt)
  }

  @Test("A statement that met with damage runs again on what is sound")
  func again() throws {
    let connection = try open()
    let sql = "SELECT title FROM t WHERE x >= ?"
    try connection.execute(sql, 1)
    try folder.overwrite("a.db", at: 20 * 4096, with: [UInt8](repeating: 0xA5, count: 3 * 4096))
    let fresh = try open()
    #expect(throws: SQLError.self) { try fresh.execute(sql, 1) }
    #expect(try fresh.scalar(sql, 1, as: String.self) == "Title number 0")
  }

  @Test("Reading through a file cut short is an error")
  func cut() throws {
    let file = try FileHandle(forUpdating: folder.url.appending(path: "a.db"))
    try file.truncate(atOffset: 10 * 4096)
    try file.close()
    #expect(throws: SQLError.self) { try open().execute("SELECT title FROM t ORDER BY title") }
  }

  @Test("What is no database is told from what is a broken one")
  func noDatabase() throws {
    try Data("Dear diary, this is a text.".utf8).write(to: folder.url.appending(path: "a.db"))
    let error = #expect(throws: SQLError.self) { try open().execute("SELECT * FROM sqlite_schema") }
    #expect(error?.code == .notADatabase)
  }

  @Test("Broken full-text tables are an error")
  func fullText() throws {
    let connection = try open(.readWrite)
    try connection.run(script: "CREATE VIRTUAL TABLE search USING fts5(t); INSERT INTO search VALUES ('harbor')")
    let page = try #require(
      try connection.scalar("SELECT rootpage FROM sqlite_schema WHERE name = 'search_data'", as: Int.self))
    try folder.overwrite("a.db", at: UInt64(page) * 4096 - 60, with: [UInt8](repeating: 0xFF, count: 60))
    let error = #expect(throws: SQLError.self) {
      let connection = try open()
      try connection.execute("SELECT * FROM search WHERE search MATCH 'harbor'")
      try connection.execute("SELECT * FROM search WHERE search MATCH 'h*'")
    }
    #expect(error?.code.primary == .corrupt)
  }

  @Test("Who closes a file that was renamed leaves the log of the one in its place alone")
  func renamed() throws {
    func withLog() throws -> Connection {
      let connection = try open(.readWrite)
      try connection.useWriteAheadLog()
      return connection
    }
    var former: Connection? = try withLog()
    try former?.execute("DELETE FROM t WHERE x > 10")
    for ending in ["", "-wal", "-shm"] {
      try FileManager.default.moveItem(atPath: folder.path("a.db" + ending), toPath: folder.path("b.db" + ending))
    }
    let new = try withLog()
    try new.run(script: "CREATE TABLE later (x); INSERT INTO later VALUES (7)")
    former = nil
    #expect(try withLog().scalar("SELECT x FROM later", as: Int.self) == 7)
    #expect(try new.scalar("SELECT x FROM later", as: Int.self) == 7)
  }
}
