import CSQLite

/// SQL made ready to run, again and again, with other values each time.
///
/// Values are bound by position (from 1) or name before it runs, and forgotten when it has run.
public final class Statement {
  let handle: OpaquePointer
  public let sql: String
  /// Whether a cursor stands on it: a statement runs once at a time.
  private(set) var isRunning = false
  private var hasBindings = false
  private var knownColumns: ResultColumns?
  /// Those that a `Column` was found among since the last step.
  private var reliedOn: ResultColumns?
  private let parameterCount: Int

  init(_ sql: String, on database: OpaquePointer, isKept: Bool) throws(SQLError) {
    self.sql = sql
    handle = try Self.compile(sql, on: database, flags: isKept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0)
    parameterCount = Int(sqlite3_bind_parameter_count(handle))
  }

  deinit {
    sqlite3_finalize(handle)
  }

  private static func compile(_ sql: String, on database: OpaquePointer, flags: UInt32) throws(SQLError)
    -> OpaquePointer
  {
    var statement: OpaquePointer?
    var second: OpaquePointer?
    let result = sql.withCString { text in
      var rest: UnsafePointer<CChar>?
      let result = sqlite3_prepare_v3(database, text, -1, flags, &statement, &rest)
      guard result == SQLITE_OK, let rest, rest.pointee != 0 else { return result }
      return sqlite3_prepare_v3(database, rest, -1, 0, &second, nil)
    }
    // What stands behind the first semicolon would silently never run.
    guard result == SQLITE_OK, let statement, second == nil else {
      defer {
        sqlite3_finalize(statement)
        sqlite3_finalize(second)
      }
      try SQLError.check(result, on: database, sql: sql)
      throw SQLError(code: .misuse, message: "not one statement", sql: sql)
    }
    return statement
  }

  /// Whether it leaves the database as it is.
  public var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }

  /// Begins to run with what is bound; `finish` must follow, and follows from the cursor's end.
  func begin() throws(SQLError) {
    guard !isRunning else { throw misuse("a cursor stands on the statement already") }
    guard hasBindings || parameterCount == 0 else { throw misuse("no values for \(parameterCount) parameters") }
    isRunning = true
  }

  /// The next row, or false behind the last.
  func step() throws(SQLError) -> Bool {
    let result = sqlite3_step(handle)
    guard result == SQLITE_ROW else {
      try check(result)
      return false
    }
    if let reliedOn {
      self.reliedOn = nil
      // The schema may have changed since, and a `Column` would be another one.
      guard columns.names == reliedOn.names else {
        throw SQLError(code: .schema, message: "the columns changed since they were found", sql: sql)
      }
    }
    return true
  }

  /// Looked up once for as long as SQLite does not compile the statement anew.
  var columns: ResultColumns {
    if let knownColumns, knownColumns.generation == ResultColumns.generation(of: handle) { return knownColumns }
    let columns = ResultColumns(of: handle)
    knownColumns = columns
    return columns
  }

  /// Has the next step see to it that the columns are still where they are now.
  func relyOnColumns() {
    reliedOn = columns
  }

  /// Lets go of the snapshot and of bound values.
  func finish() {
    // Its result repeats the error of the last step.
    sqlite3_reset(handle)
    isRunning = false
    reliedOn = nil
    forgetBindings()
  }

  func forgetBindings() {
    guard hasBindings else { return }
    sqlite3_clear_bindings(handle)
    hasBindings = false
  }

  /// Before values are bound: not under a cursor's feet.
  func willBind() throws(SQLError) {
    guard !isRunning else { throw misuse("values bound while a cursor stands on the statement") }
    hasBindings = true
  }

  func checkCount(_ count: Int) throws(SQLError) {
    guard count == parameterCount else { throw misuse("\(count) values for \(parameterCount) parameters") }
  }

  func check(_ result: Int32) throws(SQLError) {
    try SQLError.check(result, on: sqlite3_db_handle(handle), sql: sql)
  }

  func misuse(_ message: String) -> SQLError {
    SQLError(code: .misuse, message: message, sql: sql)
  }
}
