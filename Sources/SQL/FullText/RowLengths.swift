import CSQLite

/// How many words each row of a full-text table has, by row id, for `bounded_bm25`: kept in memory, two bytes a row, where
/// FTS5 would look each of them up.
public struct RowLengths: Sendable {
  private var words: [UInt16] = []
  private var sum = 0
  private var rows = 0

  public init() {}

  /// Of rows that follow one another.
  ///
  /// - Parameters:
  ///   - first: as `set(_:to:)` has it.
  ///   - lengths: two bytes each, the lesser first.
  public mutating func set(from first: Int, to lengths: [UInt8]) {
    guard first >= 0, makeRoom(for: first + lengths.count / 2 - 1) else { return }
    for index in 0..<lengths.count / 2 {
      set(first + index, to: Int(lengths[2 * index]) | Int(lengths[2 * index + 1]) << 8)
    }
  }

  private mutating func makeRoom(for row: Int) -> Bool {
    guard row >= words.count else { return true }
    guard row <= Self.slack + Self.mostPerRow * rows else { return false }
    words += repeatElement(0, count: row + 1 - words.count)
    return true
  }

  /// - Parameter row: from 0, ascending in the main; one far behind those that are known, as of a damaged table, is not kept.
  public mutating func set(_ row: Int, to length: Int) {
    guard row >= 0, makeRoom(for: row) else { return }
    if words[row] > 0 {
      sum -= Int(words[row])
      rows -= 1
    }
    words[row] = UInt16(clamping: max(0, length))
    sum += Int(words[row])
    if words[row] > 0 { rows += 1 }
  }

  /// Rows that are gone leave holes; memory is given to so many for each that is there.
  private static let mostPerRow = 64
  private static let slack = 1 << 20

  /// Of the rows that are known.
  public var average: Double { rows == 0 ? 1 : Double(sum) / Double(rows) }
}

extension RowLengths: SQLBindable {
  public func bind(to statement: Statement, at position: Int) throws(SQLError) {
    let result = words.withUnsafeBytes { bytes in
      Result { () throws(SQLError) in try statement.bind(blob: bytes, at: position) }
    }
    try result.get()
  }

  /// Reads them where SQLite keeps them, during a call of a function.
  struct Reader {
    private let bytes: UnsafeRawBufferPointer

    /// What is no blob has none.
    init(_ value: OpaquePointer?) {
      let blob = sqlite3_value_type(value) == SQLITE_BLOB ? sqlite3_value_blob(value) : nil
      bytes = UnsafeRawBufferPointer(start: blob, count: blob == nil ? 0 : Int(sqlite3_value_bytes(value)))
    }

    /// `nil` for a row that is not known.
    subscript(row: Int64) -> Double? {
      guard row >= 0, row < bytes.count / 2 else { return nil }
      let length = bytes.loadUnaligned(fromByteOffset: Int(row) * 2, as: UInt16.self)
      return length == 0 ? nil : Double(length)
    }
  }
}
