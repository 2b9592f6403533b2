import CSQLite

extension SQLError {
  /// The one place where return codes of SQLite become errors.
  ///
  /// - Parameter database: what was called last on it, so that its message is the one that belongs to `result`.
  static func check(
    _ result: Int32, on database: OpaquePointer?, sql: @autoclosure () -> String? = nil
  ) throws(SQLError) {
    switch result {
    case SQLITE_OK, SQLITE_ROW, SQLITE_DONE: return
    default: throw SQLError(result, on: database, sql: sql())
    }
  }

  private init(_ result: Int32, on database: OpaquePointer?, sql: String?) {
    // SQLite leaves the message of an earlier call standing where it refuses a misuse, or has no memory for a new one.
    let belongs = database.map { sqlite3_extended_errcode($0) == result } ?? false
    let message = belongs ? sqlite3_errmsg(database) : sqlite3_errstr(result)
    self.init(code: SQLErrorCode(rawValue: result), message: message.map { String(cString: $0) } ?? "", sql: sql)
  }
}
