import CSQLite

/// Stands on one row after another of a statement's result; its end resets the statement.
///
/// Columns are read from the row it stands on; in front of the first and behind the last row every column is NULL.
public struct Cursor: ~Copyable {
  let statement: Statement
  private var isAtEnd = false

  init(running statement: Statement) {
    self.statement = statement
  }

  deinit {
    statement.finish()
  }

  /// Goes to the next row; false behind the last, and after an error.
  ///
  /// A statement that changes the database is done only when this was false: leaving it earlier may hide that it failed.
  /// - Throws: `SQLError` of running the statement.
  public mutating func step() throws(SQLError) -> Bool {
    // SQLite would begin anew, and do everything a second time.
    guard !isAtEnd else { return false }
    isAtEnd = true
    isAtEnd = try !statement.step()
    return !isAtEnd
  }

  public var columnCount: Int { Int(sqlite3_column_count(statement.handle)) }

  /// The name of a column, from 0: what AS says, or what SQLite makes of the expression.
  public func columnName(at index: Int) -> String {
    sqlite3_column_name(statement.handle, Int32(clamping: index)).map { String(cString: $0) } ?? ""
  }

  /// Finds a column by its name; for use before the loop over rows.
  public func column<Value: SQLReadable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws(SQLError) -> Column<Value> {
    guard let index = (0..<columnCount).first(where: { columnName(at: $0) == name }) else {
      throw SQLError(code: .outOfRange, message: "no column \(name)", sql: statement.sql)
    }
    return Column(index: index)
  }

  @inlinable
  public func read<Value: SQLReadable>(_ column: Column<Value>) throws(SQLError) -> Value {
    try Value(reading: self, at: column.index)
  }

  /// Reads a column by position, from 0.
  @inlinable
  public func read<Value: SQLReadable>(_ type: Value.Type = Value.self, at index: Int) throws(SQLError) -> Value {
    try Value(reading: self, at: index)
  }
}
