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

  /// The first fault that SQLite finds in the file; nil where it is sound.
  ///
  /// Reads the whole file but does not compare indexes with their tables, nor look into full-text tables.
  /// - Throws: `SQLError` where the file cannot be looked at (`.busy`, `.ioError`, `.interrupted`).
  public func firstFault() throws(SQLError) -> String? {
    do throws(SQLError) {
      let answer = try scalar("PRAGMA quick_check(1)", as: String.self) ?? "no answer"
      return answer == "ok" ? nil : answer
    } catch {
      switch error.code {
      case .corrupt, .notADatabase: return error.message
      default: throw error
      }
    }
  }
}
