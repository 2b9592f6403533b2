import CSQLite

/// Stands on one row after another of a statement's result; its end resets the statement.
///
/// Columns are read from the row it stands on; in front of the first and behind the last row every column is NULL.
public struct Cursor: ~Copyable {
  let statement: Statement

  init(running statement: Statement) {
    self.statement = statement
  }

  deinit {
    statement.finish()
  }

  /// Goes to the next row; false behind the last.
  ///
  /// - Throws: `SQLError` of running the statement. Stepping on after an error or the end is no use.
  public mutating func step() throws(SQLError) -> Bool {
    try statement.step()
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
