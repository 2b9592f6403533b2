import SQL
import Testing

@Suite("Work that is wanted no longer")
struct WantedTests {
  private static let endless = "WITH RECURSIVE c (x) AS (SELECT ? UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c"

  @Test("An endless query ends, and the connection goes on")
  func ended() throws {
    let connection = try Connection()
    var questions = 0
    let error = #expect(throws: SQLError.self) {
      try connection.whileWanted {
        questions += 1
        return questions < 10
      } _: { () throws(SQLError) in
        try connection.execute(Self.endless, 1)
      }
    }
    #expect(error?.code == .interrupted)
    #expect(questions == 10)
    #expect(try connection.scalar("SELECT ?", 1, as: Int.self) == 1)
  }

  @Test("Work within other work ends with it, and leaves it to be asked for")
  func nested() throws {
    let connection = try Connection()
    var isOuterWanted = true
    let code = { (work: () throws(SQLError) -> Void) in
      #expect(throws: SQLError.self) {
        try connection.whileWanted {
          isOuterWanted
        } _: { () throws(SQLError) in
          try work()
        }
      }?.code
    }
    let inner = code { () throws(SQLError) in
      isOuterWanted = false
      try connection.whileWanted {
        true
      } _: { () throws(SQLError) in
        try connection.execute(Self.endless, 1)
      }
    }
    #expect(inner == .interrupted)
    isOuterWanted = true
    let outer = code { () throws(SQLError) in
      try connection.whileWanted {
        true
      } _: { () throws(SQLError) in
        try connection.execute("SELECT 1")
      }
      isOuterWanted = false
      try connection.execute(Self.endless, 1)
    }
    #expect(outer == .interrupted)
  }

  @Test("A transaction that is ended is undone whole")
  func transaction() throws {
    let connection = try Connection()
    try connection.run(script: "CREATE TABLE t (x)")
    let error = #expect(throws: SQLError.self) {
      try connection.transaction { () throws(SQLError) in
        try connection.execute("INSERT INTO t VALUES (1)")
        try connection.whileWanted {
          false
        } _: { () throws(SQLError) in
          try connection.execute(Self.endless, 1)
        }
      }
    }
    #expect(error?.code == .interrupted)
    #expect(!connection.isInTransaction)
    #expect(try connection.scalar("SELECT count(*) FROM t", as: Int.self) == 0)
  }
}
