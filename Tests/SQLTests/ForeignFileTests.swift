import Foundation
import SQL
import Testing

@Suite("Files of somebody else's")
struct ForeignFileTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A file with a log, and with rows in both as long as the connection lives.
  private func withLog() throws -> Connection {
    let connection = try Connection(path: folder.path("a.db"), mode: .readWrite)
    try connection.useWriteAheadLog()
    try connection.run(script: "CREATE TABLE t (x INTEGER); INSERT INTO t VALUES (1); PRAGMA wal_checkpoint")
    try connection.execute("INSERT INTO t VALUES (2)")
    return connection
  }

  private func sum(_ connection: Connection) throws -> Int? {
    try connection.scalar("SELECT sum(x) FROM t", as: Int.self)
  }

  @Test("Views of the file may not call functions that reach out of it")
  func trust() throws {
    let owner = try Connection(path: folder.path("a.db"), mode: .readWrite)
    try owner.run(script: "CREATE VIEW v AS SELECT fts5(NULL) AS x")
    #expect(try owner.scalar("SELECT x FROM v", as: SQLValue.self) == .null)
    let bytes = Bytes(Array(try #require(try folder.contents()["a.db"])))
    let foreign = try Connection(foreign: bytes.bytes.count, read: bytes.read)
    let error = #expect(throws: SQLError.self) { try foreign.execute("SELECT x FROM v") }
    #expect(error?.message.contains("unsafe use of") == true)
  }

  @Test("Views of the file are not looked into")
  func views() throws {
    let owner = try Connection(path: folder.path("a.db"), mode: .readWrite)
    try owner.run(script: "CREATE VIEW v AS SELECT 1 AS x")
    #expect(try owner.scalar("SELECT x FROM v", as: Int.self) == 1)
    let bytes = Bytes(Array(try #require(try folder.contents()["a.db"])))
    let foreign = try Connection(foreign: bytes.bytes.count, read: bytes.read)
    let error = #expect(throws: SQLError.self) { try foreign.execute("SELECT x FROM v") }
    #expect(error?.message.contains("prohibited") == true)
  }

  // MARK: Bytes that lie elsewhere

  /// Reads as many bytes as there are, and counts how often it was asked.
  private final class Bytes {
    let bytes: [UInt8]
    var isBroken = false
    private(set) var questions = 0

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
    }

    func read(_ range: Range<Int>) -> [UInt8]? {
      questions += 1
      return isBroken ? nil : Array(bytes[range.clamped(to: 0..<bytes.count)])
    }
  }

  @Test("Bytes are read a page at a time, also of a file that has a log")
  func pages() throws {
    let owner = try withLog()
    for _ in 0..<100 { try owner.execute("INSERT INTO t VALUES (10)") }
    try owner.run(script: "CREATE TABLE b AS SELECT randomblob(1000000) AS x; PRAGMA wal_checkpoint(TRUNCATE)")
    let bytes = Bytes(Array(try #require(try folder.contents()["a.db"])))
    var connection: Connection? = try Connection(foreign: bytes.bytes.count, read: bytes.read)
    #expect(try connection.map(sum) == 1003)
    #expect(bytes.questions < 20)
    #expect(connection?.isReadOnly == true)
    let error = #expect(throws: SQLError.self) { try connection?.execute("INSERT INTO t VALUES (1)") }
    #expect(error?.code.primary == .readOnly)
    // A statement that outlives its connection still reads.
    let statement = try #require(try connection?.prepare("SELECT x FROM t ORDER BY rowid"))
    connection = nil
    #expect(try statement.scalar(as: Int.self) == 1)
  }

  @Test("Bytes that cannot be read are an error, and those of no database as well")
  func brokenBytes() throws {
    _ = try withLog()
    let bytes = Bytes(Array(try #require(try folder.contents()["a.db"])))
    bytes.isBroken = true
    let error = #expect(throws: SQLError.self) { try sum(Connection(foreign: bytes.bytes.count, read: bytes.read)) }
    #expect(error?.code.primary == .ioError)
    for text in [Array("<html>".utf8), [UInt8](repeating: 0, count: 5000), Array(bytes.bytes.prefix(600))] {
      let bytes = Bytes(text)
      let error = #expect(throws: SQLError.self) { try sum(Connection(foreign: text.count, read: bytes.read)) }
      #expect([.notADatabase, .corrupt, .ioError].contains(error?.code.primary))
    }
  }

  @Test("A value larger than is wanted is told, and not read")
  func large() throws {
    let owner = try Connection(path: folder.path("a.db"), mode: .readWrite)
    try owner.run(script: "CREATE TABLE t (x INTEGER PRIMARY KEY, b BLOB); INSERT INTO t VALUES (1, zeroblob(3000000))")
    let bytes = Bytes(Array(try #require(try folder.contents()["a.db"])))
    let connection = try Connection(foreign: bytes.bytes.count, read: bytes.read)
    connection.limit(valuesTo: 1 << 20)
    let error = #expect(throws: SQLError.self) { try connection.scalar("SELECT b FROM t", as: [UInt8].self) }
    #expect(error?.code == .tooBig)
    #expect(bytes.questions < 20)
    #expect(try connection.scalar("SELECT x FROM t", as: Int.self) == 1)
  }
}
