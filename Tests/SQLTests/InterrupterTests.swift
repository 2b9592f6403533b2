import Foundation
import SQL
import Synchronization
import Testing

@Suite("Interruption")
struct InterrupterTests {
  private static let endless = "WITH RECURSIVE c (x) AS (SELECT ? UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c"

  /// Interrupts from another thread until `body` is done: a single call could come before the query began.
  private func interrupting(_ interrupter: Interrupter, _ body: () -> Void) {
    let stop = Stop()
    let thread = Thread {
      while !stop.isSet.load(ordering: .acquiring) {
        interrupter.interrupt()
        usleep(1000)
      }
    }
    thread.start()
    body()
    stop.isSet.store(true, ordering: .releasing)
  }

  private final class Stop: Sendable {
    let isSet = Atomic(false)
  }

  @Test("Another thread ends an endless query, and the connection goes on")
  func interrupted() throws {
    let connection = try Connection()
    interrupting(connection.interrupter) {
      let error = #expect(throws: SQLError.self) { try connection.execute(Self.endless, 1) }
      #expect(error?.code == .interrupted)
    }
    #expect(try connection.scalar("SELECT ?", 1, as: Int.self) == 1)
  }

  @Test("An interrupted transaction is undone whole")
  func transaction() throws {
    let connection = try Connection()
    try connection.run(script: "CREATE TABLE t (x)")
    interrupting(connection.interrupter) {
      let error = #expect(throws: SQLError.self) {
        try connection.transaction { () throws(SQLError) in
          try connection.execute("INSERT INTO t VALUES (1)")
          try connection.execute(Self.endless, 1)
        }
      }
      #expect(error?.code == .interrupted)
    }
    #expect(!connection.isInTransaction)
    #expect(try connection.scalar("SELECT count(*) FROM t", as: Int.self) == 0)
  }

  @Test("An interruption with nothing running does nothing, and neither does one after the end")
  func harmless() throws {
    var connection: Connection? = try Connection()
    let interrupter = try #require(connection?.interrupter)
    interrupter.interrupt()
    #expect(try connection?.scalar("SELECT 1", as: Int.self) == 1)
    connection = nil
    interrupter.interrupt()
  }

  @Test("Connections that close while others interrupt them do no harm")
  func closing() throws {
    for _ in 0..<50 {
      var connection: Connection? = try Connection()
      let interrupter = try #require(connection?.interrupter)
      interrupting(interrupter) {
        try? connection?.execute("SELECT 1")
        connection = nil
      }
    }
  }
}
