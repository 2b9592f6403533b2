/// What a column can be read as. A type of one's own reads what it is kept as.
public protocol SQLReadable {
  /// - Parameter index: the column, from 0.
  /// - Throws: `.mismatch` where the row holds something else.
  init(reading row: borrowing Cursor, at index: Int) throws(SQLError)
}

extension Int: SQLReadable {
  public init(reading row: borrowing Cursor, at index: Int) throws(SQLError) {
    self = Int(try row.integer(at: index))
  }
}

extension Int64: SQLReadable {
  public init(reading row: borrowing Cursor, at index: Int) throws(SQLError) {
    self = try row.integer(at: index)
  }
}

extension Bool: SQLReadable {
  /// Every number but 0 is true, as in SQL.
  public init(reading row: borrowing Cursor, at index: Int) throws(SQLError) {
    self = try row.integer(at: index) != 0
  }
}

extension Double: SQLReadable {
  public init(reading row: borrowing Cursor, at index: Int) throws(SQLError) {
    self = try row.real(at: index)
  }
}

extension String: SQLReadable {
  /// What is no UTF-8 becomes U+FFFD.
  public init(reading row: borrowing Cursor, at index: Int) throws(SQLError) {
    self = try row.withText(at: index) { String(decoding: $0, as: UTF8.self) }
  }
}

extension Array: SQLReadable where Element == UInt8 {
  public init(reading row: borrowing Cursor, at index: Int) throws(SQLError) {
    self = try row.withBlob(at: index) { Array($0) }
  }
}

extension Optional: SQLReadable where Wrapped: SQLReadable {
  public init(reading row: borrowing Cursor, at index: Int) throws(SQLError) {
    self = row.storageClass(at: index) == .null ? .none : try Wrapped(reading: row, at: index)
  }
}
