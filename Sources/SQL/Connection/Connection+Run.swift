import CSQLite

/// Running kept statements in one line each; values are bound to the `?` of the SQL in order.
extension Connection {
  /// Runs a statement whose rows, if it has any, nobody wants.
  public func execute<each Value: SQLBindable>(_ sql: String, _ values: repeat each Value) throws(SQLError) {
    try statement(sql).execute(repeat each values)
  }

  /// A cursor in front of the first row.
  public func rows<each Value: SQLBindable>(_ sql: String, _ values: repeat each Value) throws(SQLError) -> Cursor {
    try statement(sql).rows(repeat each values)
  }

  /// What `read` makes of the first row; nil where there is none.
  public func row<each Value: SQLBindable, Result>(
    _ sql: String, _ values: repeat each Value, read: (borrowing Cursor) throws(SQLError) -> Result
  ) throws(SQLError) -> Result? {
    try statement(sql).row(repeat each values, read: read)
  }

  /// The only column of the first row; nil where there is no row.
  public func scalar<each Value: SQLBindable, Result: SQLReadable>(
    _ sql: String, _ values: repeat each Value, as type: Result.Type = Result.self
  ) throws(SQLError) -> Result? {
    try statement(sql).scalar(repeat each values, as: type)
  }

  /// The only column of all rows.
  public func scalars<each Value: SQLBindable, Result: SQLReadable>(
    _ sql: String, _ values: repeat each Value, as type: Result.Type = Result.self
  ) throws(SQLError) -> [Result] {
    try statement(sql).scalars(repeat each values, as: type)
  }

  /// Runs any number of statements without parameters, such as a schema; the first that fails ends it.
  public func run(script: String) throws(SQLError) {
    try SQLError.check(sqlite3_exec(handle, script, nil, nil, nil), on: handle, sql: script)
  }
}
