import Foundation
import SQL
import Testing

@Suite("Migrations")
struct MigrationsTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private let steps: [Migrations.Step] = [
    .init("articles", script: "CREATE TABLE article (id INTEGER PRIMARY KEY); INSERT INTO article VALUES (1)"),
    .init("days") { (connection) throws(SQLError) in
      try connection.execute("ALTER TABLE article ADD COLUMN day INTEGER")
      try connection.execute("UPDATE article SET day = ?", 20)
    },
  ]

  private func open() throws -> Connection {
    try Connection(path: folder.path("a.db"), mode: .readWrite, busyTimeout: .zero)
  }

  @Test("An empty file gets all steps, and the next time there is nothing to do")
  func fresh() throws {
    let migrations = Migrations(applicationID: 77, steps)
    #expect(try migrations.apply(to: open()) == .fresh)
    #expect(try migrations.apply(to: open()) == .upToDate)
    #expect(try open().scalar("SELECT day FROM article", as: Int.self) == 20)
    #expect(try open().scalar("PRAGMA application_id", as: Int.self) == 77)
  }

  @Test("An older file gets what it lacks, and keeps what it has")
  func migrated() throws {
    #expect(try Migrations(applicationID: 77, Array(steps.prefix(1))).apply(to: open()) == .fresh)
    try open().execute("INSERT INTO article VALUES (2)")
    #expect(try Migrations(applicationID: 77, steps).apply(to: open()) == .migrated(from: 1))
    #expect(try open().scalar("SELECT count(*) FROM article WHERE day = 20", as: Int.self) == 2)
  }

  @Test("A step that fails leaves the file as it was")
  func failing() throws {
    #expect(try Migrations(applicationID: 77, Array(steps.prefix(1))).apply(to: open()) == .fresh)
    let before = try folder.contents()
    let broken = steps + [.init("broken", script: "CREATE TABLE a (x); CREATE TABLE article (x)")]
    #expect(throws: SQLError.self) { try Migrations(applicationID: 77, broken).apply(to: open()) }
    #expect(try folder.contents() == before)
  }

  @Test("A file of a newer version is left as it is")
  func newer() throws {
    #expect(try Migrations(applicationID: 77, steps).apply(to: open()) == .fresh)
    let before = try folder.contents()
    #expect(try Migrations(applicationID: 77, Array(steps.prefix(1))).apply(to: open()) == .newer(steps: 2))
    #expect(try folder.contents() == before)
  }

  @Test(
    "A file of somebody else's is left as it is",
    arguments: ["CREATE TABLE t (x)", "PRAGMA user_version = 1", "PRAGMA application_id = 5"])
  func foreign(script: String) throws {
    try open().run(script: script)
    let before = try folder.contents()
    #expect(try Migrations(applicationID: 77, steps).apply(to: open()) == .foreign)
    #expect(try folder.contents() == before)
  }

  @Test("A file that is no database is left as it is")
  func noDatabase() throws {
    try Data(repeating: 0x61, count: 5000).write(to: folder.url.appending(path: "a.db"))
    let before = try folder.contents()
    guard case .corrupt(let error) = try Migrations(applicationID: 77, steps).apply(to: open()) else {
      Issue.record("taken for a database")
      return
    }
    #expect(error.code == .notADatabase)
    #expect(try folder.contents() == before)
  }

  @Test("A file whose schema is garbage is corrupt")
  func garbage() throws {
    #expect(try Migrations(applicationID: 77, Array(steps.prefix(1))).apply(to: open()) == .fresh)
    try folder.overwrite("a.db", at: 100, with: [UInt8](repeating: 0x5A, count: 3996))
    guard case .corrupt(let error) = try Migrations(applicationID: 77, steps).apply(to: open()) else {
      Issue.record("taken for sound")
      return
    }
    #expect(error.code.primary == .corrupt)
  }

  @Test("A file that another program holds is busy, not broken")
  func busy() throws {
    let other = try open()
    try other.transaction(immediate: true) { () throws(SQLError) in
      do throws(SQLError) {
        let connection = try Connection(path: folder.path("a.db"), mode: .readWrite, busyTimeout: .zero)
        _ = try Migrations(applicationID: 77, steps).apply(to: connection)
        Issue.record("nobody waited")
      } catch {
        #expect(error.code == .busy)
      }
    }
  }
}
