extension Connection {
  /// Turns the log on (WAL): readers see the last commit while one connection writes. The file remembers it.
  ///
  /// - Throws: `.cannotOpen` where the file system cannot do it.
  public func useWriteAheadLog() throws(SQLError) {
    let mode = try scalar("PRAGMA journal_mode = WAL", as: String.self)
    guard mode == "wal" else {
      throw SQLError(code: .cannotOpen, message: "no write-ahead log here: the journal is \(mode ?? "unknown")")
    }
  }
}
