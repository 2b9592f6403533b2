/// Each binds its values in order; without values, what was bound before holds.
extension Statement {
  /// Runs it to its end, past rows that nobody wants.
  public func execute<each Value: SQLBindable>(_ values: repeat each Value) throws(SQLError) {
    var rows = try rows(repeat each values)
    while try rows.step() {}
  }

  /// A cursor in front of the first row.
  public func rows<each Value: SQLBindable>(_ values: repeat each Value) throws(SQLError) -> Cursor {
    do throws(SQLError) {
      try bind(pack: repeat each values)
      try begin()
    } catch {
      // Half of the values must not be there for the next who runs it; a running statement keeps its own.
      if !isRunning { forgetBindings() }
      throw error
    }
    return Cursor(running: self)
  }

  /// What `read` makes of the first row; nil where there is none.
  public func row<each Value: SQLBindable, Result>(
    _ values: repeat each Value, read: (borrowing Cursor) throws(SQLError) -> Result
  ) throws(SQLError) -> Result? {
    var rows = try rows(repeat each values)
    guard try rows.step() else { return nil }
    let result = try read(rows)
    // What is written (INSERT ... RETURNING) is committed at the end, and that may fail.
    if !isReadOnly { while try rows.step() {} }
    return result
  }

  /// The only column of the first row; nil where there is no row.
  public func scalar<each Value: SQLBindable, Result: SQLReadable>(
    _ values: repeat each Value, as type: Result.Type = Result.self
  ) throws(SQLError) -> Result? {
    try row(repeat each values) { (row) throws(SQLError) in
      try Result(reading: row, at: try indexOfOnlyColumn())
    }
  }

  /// The only column of all rows.
  public func scalars<each Value: SQLBindable, Result: SQLReadable>(
    _ values: repeat each Value, as type: Result.Type = Result.self
  ) throws(SQLError) -> [Result] {
    var rows = try rows(repeat each values)
    let column = try rows.onlyColumn(as: type)
    var results: [Result] = []
    while try rows.step() { results.append(try rows[column]) }
    return results
  }
}
