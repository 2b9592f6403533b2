import Foundation
import SQL
import Testing

@Suite("Connections")
struct ConnectionTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func make(_ name: String = "a.db") throws -> Connection {
    let connection = try Connection(path: folder.path(name), mode: .readWrite, busyTimeout: .zero)
    try connection.run(script: "CREATE TABLE t (x INTEGER); INSERT INTO t VALUES (7)")
    return connection
  }

  private func code(_ body: () throws -> Void) -> SQLErrorCode? {
    #expect(throws: SQLError.self) { try body() }?.code
  }

  @Test("A missing file is made only for writing")
  func missing() throws {
    #expect(code { _ = try Connection(path: folder.path("b.db"), mode: .readOnly) }?.primary == .cannotOpen)
    #expect(try folder.contents().isEmpty)
    _ = try make()
    #expect(try Connection(path: folder.path("a.db"), mode: .readOnly).scalar("SELECT x FROM t", as: Int.self) == 7)
  }

  @Test("A folder, an empty name and a name with a NUL cannot be opened")
  func names() throws {
    let names = ["", "a\0b"].map { Array($0.utf8) } + [Array(folder.url.path.utf8)]
    for name in names {
      #expect(code { _ = try Connection(path: name, mode: .readWrite) }?.primary == .cannotOpen)
    }
  }

  @Test(
    "Any bytes name a file, and no name means something else to SQLite",
    arguments: ["a b.db", "100%41.db", "a?mode=memory", "a#b", "file:x?mode=memory", ":memory:", "日本"])
  func anyName(name: String) throws {
    _ = try make(name)
    #expect(try folder.contents().keys.sorted() == [name])
    #expect(try Connection(path: folder.path(name), mode: .readOnly).scalar("SELECT x FROM t", as: Int.self) == 7)
  }

  @Test("A name that is no UTF-8 is a name too")
  func illFormedName() throws {
    let path = Array(folder.path("").utf8) + [0x2F, 0xFF, 0xFE]
    try Connection(path: path, mode: .readWrite).run(script: "CREATE TABLE t (x)")
    #expect(try Connection(path: path, mode: .readOnly).scalar("SELECT count(*) FROM t", as: Int.self) == 0)
  }

  @Test("What is opened for reading cannot be written")
  func readOnly() throws {
    _ = try make()
    let before = try folder.contents()
    let connection = try Connection(path: folder.path("a.db"), mode: .readOnly)
    #expect(connection.isReadOnly)
    #expect(code { try connection.execute("INSERT INTO t VALUES (1)") }?.primary == .readOnly)
    #expect(try folder.contents() == before)
  }

  @Test("Where the folder may only be read, a file is read and not written, and none is made")
  func readOnlyFolder() throws {
    _ = try make()
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.path("a.db"))
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path) }
    try asNobody {
      let connection = try Connection(path: folder.path("a.db"), mode: .readWrite)
      #expect(connection.isReadOnly)
      #expect(try connection.scalar("SELECT x FROM t", as: Int.self) == 7)
      #expect(code { try connection.execute("INSERT INTO t VALUES (1)") }?.primary == .readOnly)
      #expect(code { _ = try Connection(path: folder.path("b.db"), mode: .readWrite) }?.primary == .cannotOpen)
    }
  }

  @Test("The other connection's new schema is seen by statements that are kept")
  func schema() throws {
    let connection = try make()
    let sql = "SELECT * FROM t"
    #expect(try connection.row(sql) { (row) throws(SQLError) in row.columnNames } == ["x"])
    try Connection(path: folder.path("a.db"), mode: .readWrite).run(script: "ALTER TABLE t ADD COLUMN y DEFAULT 5")
    #expect(try connection.row(sql) { (row) throws(SQLError) in row.columnNames } == ["x", "y"])
  }

  @Test("The last row's id and the number of changed rows are told")
  func changes() throws {
    let connection = try make()
    try connection.execute("INSERT INTO t VALUES (8)")
    #expect(connection.lastInsertedRowID == 2)
    try connection.execute("UPDATE t SET x = 0")
    #expect(connection.changedRows == 2)
  }

  @Test("Tables of full-text search cannot be written past it")
  func shadow() throws {
    let connection = try Connection()
    try connection.run(script: "CREATE VIRTUAL TABLE search USING fts5(t)")
    #expect(throws: SQLError.self) { try connection.execute("DELETE FROM search_data") }
  }

  @Test("A log has to be possible")
  func noLog() throws {
    #expect(code { try Connection().useWriteAheadLog() } == .cannotOpen)
  }
}
