import CSQLite

/// Any number of doubles in one parameter, as a blob in the machine's own form: for functions, not for files.
public struct PackedDoubles: SQLBindable {
  public let values: [Double]

  public init(_ values: [Double]) {
    self.values = values
  }

  public func bind(to statement: Statement, at position: Int) throws(SQLError) {
    let result = values.withUnsafeBytes { bytes in
      Result { () throws(SQLError) in try statement.bind(blob: bytes, at: position) }
    }
    try result.get()
  }
}

extension PackedDoubles {
  /// Reads them where SQLite keeps them, during a call of a function.
  struct Reader {
    private let bytes: UnsafeRawBufferPointer

    /// What is no blob has none.
    init(_ value: OpaquePointer?) {
      let blob = sqlite3_value_type(value) == SQLITE_BLOB ? sqlite3_value_blob(value) : nil
      bytes = UnsafeRawBufferPointer(start: blob, count: blob == nil ? 0 : Int(sqlite3_value_bytes(value)))
    }

    var count: Int { bytes.count / MemoryLayout<Double>.size }

    subscript(index: Int) -> Double {
      bytes.loadUnaligned(fromByteOffset: index * MemoryLayout<Double>.size, as: Double.self)
    }
  }
}
