import CSQLite

extension Connection {
  /// Does all of `body` or nothing of it: what it throws rolls back what it changed.
  ///
  /// Inside another transaction it is a savepoint, and rolls back to its own beginning. A COMMIT that fails (`.busy`, `.full`)
  /// rolls back too, so that no transaction stays open behind an error.
  /// - Parameter immediate: takes the lock for writing at once, and not with the first change, where it may be too late
  ///   (`.busySnapshot`). For every transaction that is going to write.
  public func transaction<Result>(
    immediate: Bool = false, _ body: () throws(SQLError) -> Result
  ) throws(SQLError) -> Result {
    if isInTransaction { return try savepoint(body) }
    try execute(immediate ? "BEGIN IMMEDIATE" : "BEGIN")
    do throws(SQLError) {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // Some errors (a full disk, an interruption) rolled back already, and then this would be another error.
      if isInTransaction { try? execute("ROLLBACK") }
      throw error
    }
  }

  private func savepoint<Result>(_ body: () throws(SQLError) -> Result) throws(SQLError) -> Result {
    try execute("SAVEPOINT nested")
    do throws(SQLError) {
      let result = try body()
      try execute("RELEASE nested")
      return result
    } catch {
      if isInTransaction {
        // The innermost savepoint of a name is meant, so nesting needs no names of its own.
        try? execute("ROLLBACK TO nested")
        try? execute("RELEASE nested")
      }
      throw error
    }
  }
}
