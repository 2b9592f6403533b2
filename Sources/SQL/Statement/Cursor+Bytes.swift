import CSQLite

/// Kinds of values that a row can hold.
public enum StorageClass: Int32, Sendable {
  case integer = 1
  case real = 2
  case text = 3
  case blob = 4
  case null = 5
}

/// What a type's own `SQLReadable` is made of. Positions are from 0.
extension Cursor {
  public func storageClass(at index: Int) -> StorageClass {
    StorageClass(rawValue: sqlite3_column_type(statement.handle, Int32(clamping: index))) ?? .null
  }

  /// - Throws: `.mismatch` where something else is there.
  public func integer(at index: Int) throws(SQLError) -> Int64 {
    try expect(.integer, at: index)
    return sqlite3_column_int64(statement.handle, Int32(clamping: index))
  }

  /// - Throws: `.mismatch` where neither a real nor an integer is there.
  public func real(at index: Int) throws(SQLError) -> Double {
    if storageClass(at: index) != .integer { try expect(.real, at: index) }
    return sqlite3_column_double(statement.handle, Int32(clamping: index))
  }

  /// Lends the bytes of a text as they are in the file, which need not be UTF-8; valid within `body` only.
  ///
  /// - Throws: `.mismatch` where something else is there.
  public func withText<Result>(
    at index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(SQLError) -> Result
  ) throws(SQLError) -> Result {
    try expect(.text, at: index)
    // First the text, then its length: the other way round SQLite may convert it in between.
    let text = sqlite3_column_text(statement.handle, Int32(clamping: index))
    let count = Int(sqlite3_column_bytes(statement.handle, Int32(clamping: index)))
    guard let text else { throw SQLError(code: .outOfMemory, message: "no memory for a text", sql: statement.sql) }
    return try body(UnsafeBufferPointer(start: text, count: count))
  }

  /// Lends the bytes of a blob; valid within `body` only.
  ///
  /// - Throws: `.mismatch` where something else is there.
  public func withBlob<Result>(
    at index: Int, _ body: (UnsafeRawBufferPointer) throws(SQLError) -> Result
  ) throws(SQLError) -> Result {
    try expect(.blob, at: index)
    let blob = sqlite3_column_blob(statement.handle, Int32(clamping: index))
    let count = Int(sqlite3_column_bytes(statement.handle, Int32(clamping: index)))
    return try body(UnsafeRawBufferPointer(start: blob, count: blob == nil ? 0 : count))
  }

  private func expect(_ wanted: StorageClass, at index: Int) throws(SQLError) {
    let found = storageClass(at: index)
    guard found == wanted else {
      let name = columnNames.indices.contains(index) ? columnNames[index] : "\(index)"
      throw SQLError(code: .mismatch, message: "column \(name) holds \(found), not \(wanted)", sql: statement.sql)
    }
  }
}
