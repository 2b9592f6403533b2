import SQL
import Testing

@Suite("Transactions")
struct TransactionTests {
  let folder: TemporaryFolder
  let connection: Connection

  init() throws {
    folder = try TemporaryFolder()
    connection = try Connection(path: folder.path("a.db"), mode: .readWrite, busyTimeout: .zero)
    try connection.run(script: "CREATE TABLE t (x INTEGER UNIQUE)")
  }

  private var sum: Int? {
    get throws(SQLError) { try connection.scalar("SELECT total(x) FROM t", as: Double.self).map { Int($0) } }
  }

  private func insert(_ value: Int) throws(SQLError) {
    try connection.execute("INSERT INTO t VALUES (?)", value)
  }

  @Test("What a transaction did stays, and its result comes out")
  func done() throws {
    let result = try connection.transaction(immediate: true) { () throws(SQLError) in
      try insert(1)
      try insert(2)
      return connection.isInTransaction
    }
    #expect(result)
    #expect(!connection.isInTransaction)
    #expect(try sum == 3)
  }

  @Test("An error undoes everything, and nothing stays open")
  func undone() throws {
    let error = #expect(throws: SQLError.self) {
      try connection.transaction { () throws(SQLError) in
        try insert(1)
        try insert(1)
      }
    }
    #expect(error?.code == .constraintUnique)
    #expect(!connection.isInTransaction)
    #expect(try sum == 0)
  }

  @Test("An inner transaction is undone alone where its error is caught")
  func nested() throws {
    try connection.transaction { () throws(SQLError) in
      try insert(1)
      try? connection.transaction { () throws(SQLError) in
        try insert(2)
        try connection.transaction { () throws(SQLError) in try insert(4) }
        try insert(1)
      }
      try connection.transaction { () throws(SQLError) in try insert(8) }
    }
    #expect(try sum == 9)
  }

  @Test("An error that no level catches undoes all levels")
  func nestedUndone() throws {
    #expect(throws: SQLError.self) {
      try connection.transaction { () throws(SQLError) in
        try insert(1)
        try connection.transaction { () throws(SQLError) in try insert(1) }
      }
    }
    #expect(try sum == 0)
    #expect(!connection.isInTransaction)
  }

  @Test("A COMMIT that another reader keeps from its turn leaves no transaction open")
  func busyCommit() throws {
    try insert(1)
    let other = try Connection(path: folder.path("a.db"), mode: .readOnly, busyTimeout: .zero)
    do {
      var rows = try other.rows("SELECT x FROM t")
      #expect(try rows.step())
      let error = #expect(throws: SQLError.self) { try connection.transaction { () throws(SQLError) in try insert(2) } }
      #expect(error?.code == .busy)
      #expect(!connection.isInTransaction)
    }
    try connection.transaction { () throws(SQLError) in try insert(4) }
    #expect(try sum == 5)
  }

  @Test("That a change could not be kept is told also where it answers with a row")
  func busyReturning() throws {
    try insert(1)
    let other = try Connection(path: folder.path("a.db"), mode: .readOnly, busyTimeout: .zero)
    var rows = try other.rows("SELECT x FROM t")
    #expect(try rows.step())
    let error = #expect(throws: SQLError.self) {
      try connection.scalar("INSERT INTO t VALUES (?) RETURNING x", 2, as: Int.self)
    }
    #expect(error?.code == .busy)
    #expect(try sum == 1)
  }

  @Test("A second writer waits for its time and is told that it is busy")
  func busyBegin() throws {
    let other = try Connection(path: folder.path("a.db"), mode: .readWrite, busyTimeout: .milliseconds(1))
    try connection.transaction(immediate: true) { () throws(SQLError) in
      do throws(SQLError) {
        try other.transaction(immediate: true) {}
        Issue.record("two writers at once")
      } catch {
        #expect(error.code == .busy)
      }
    }
    try other.transaction(immediate: true) {}
  }

  @Test("A full database undoes the transaction, and goes on with what fits")
  func full() throws {
    try connection.execute("PRAGMA max_page_count = 10")
    let error = #expect(throws: SQLError.self) {
      try connection.transaction { () throws(SQLError) in
        try connection.run(script: "CREATE TABLE b (bytes BLOB)")
        for _ in 0..<20 { try connection.execute("INSERT INTO b VALUES (zeroblob(4000))") }
      }
    }
    #expect(error?.code == .full)
    #expect(!connection.isInTransaction)
    try insert(1)
    #expect(try sum == 1)
  }

  @Test("With a log, readers see the last commit while a transaction writes")
  func log() throws {
    try connection.useWriteAheadLog()
    try insert(1)
    let reader = try Connection(path: folder.path("a.db"), mode: .readOnly, busyTimeout: .zero)
    let seen = try connection.transaction(immediate: true) { () throws(SQLError) in
      try insert(2)
      return try reader.scalar("SELECT count(*) FROM t", as: Int.self)
    }
    #expect(seen == 1)
    #expect(try reader.scalar("SELECT count(*) FROM t", as: Int.self) == 2)
  }

  @Test("A snapshot stays the same while others write, and cannot write any more")
  func snapshot() throws {
    try connection.useWriteAheadLog()
    let other = try Connection(path: folder.path("a.db"), mode: .readWrite, busyTimeout: .zero)
    var seen: [Int?] = []
    let error = #expect(throws: SQLError.self) {
      try other.transaction { () throws(SQLError) in
        seen.append(try other.scalar("SELECT count(*) FROM t"))
        try insert(1)
        seen.append(try other.scalar("SELECT count(*) FROM t"))
        try other.execute("INSERT INTO t VALUES (9)")
      }
    }
    #expect(seen == [0, 0])
    #expect(error?.code == .busySnapshot)
    #expect(!other.isInTransaction)
  }
}
