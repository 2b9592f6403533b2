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

  /// The names of the columns in their order.
  public var columnNames: [String] { statement.columns.names }

  /// Reads the column of this name, which is looked up each time.
  ///
  /// - Throws: `.outOfRange` where there is none, `.misuse` where there are several, `.mismatch` where it holds something else.
  @inlinable
  public subscript<Value: SQLReadable>(name: String, as type: Value.Type = Value.self) -> Value {
    get throws(SQLError) { try Value(reading: self, at: index(of: name)) }
  }

  @usableFromInline
  func index(of name: String) throws(SQLError) -> Int {
    try statement.index(ofColumn: name)
  }

  /// - Throws: `.mismatch` where it holds something else.
  @inlinable
  public subscript<Value: SQLReadable>(column: Column<Value>) -> Value {
    get throws(SQLError) { try Value(reading: self, at: column.index) }
  }

  /// Finds the column of this name, for a loop over many rows of this cursor. Where the schema has changed since the statement
  /// was compiled so that the columns of a `*` are others, the first step throws `.schema`.
  ///
  /// - Throws: `.outOfRange` where there is none, `.misuse` where there are several.
  public func column<Value: SQLReadable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws(SQLError) -> Column<Value> {
    statement.relyOnColumns()
    return Column(index: try statement.index(ofColumn: name))
  }

  /// Finds the column of a result that has no other, whatever its name.
  ///
  /// - Throws: `.misuse` where there are several.
  public func onlyColumn<Value: SQLReadable>(as type: Value.Type = Value.self) throws(SQLError) -> Column<Value> {
    statement.relyOnColumns()
    return Column(index: try statement.indexOfOnlyColumn())
  }
}
