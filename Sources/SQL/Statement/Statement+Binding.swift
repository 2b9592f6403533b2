import CSQLite

extension Statement {
  /// Binds a value to a parameter by position, from 1.
  public func bind(_ value: some SQLBindable, at position: Int) throws(SQLError) {
    try value.bind(to: self, at: position)
  }

  /// Binds values to all parameters in order, for SQL that was put together with as many.
  public func bind(all values: [any SQLBindable]) throws(SQLError) {
    try checkCount(values.count)
    for (index, value) in values.enumerated() { try value.bind(to: self, at: index + 1) }
  }

  func bind<each Value: SQLBindable>(pack values: repeat each Value) throws(SQLError) {
    var position = 0
    for value in repeat each values {
      position += 1
      try value.bind(to: self, at: position)
    }
    // None at all means what was bound before, one by one.
    if position > 0 { try checkCount(position) }
  }
}

/// What a type's own `SQLBindable` is made of.
extension Statement {
  public func bindNull(at position: Int) throws(SQLError) {
    try willBind()
    try check(sqlite3_bind_null(handle, Int32(clamping: position)))
  }

  public func bind(integer: Int64, at position: Int) throws(SQLError) {
    try willBind()
    try check(sqlite3_bind_int64(handle, Int32(clamping: position), integer))
  }

  /// NaN becomes NULL, as SQLite has none.
  public func bind(real: Double, at position: Int) throws(SQLError) {
    try willBind()
    try check(sqlite3_bind_double(handle, Int32(clamping: position), real))
  }

  /// Binds UTF-8, of which SQLite makes a copy; not checked for being UTF-8.
  public func bind(text: UnsafeBufferPointer<UInt8>, at position: Int) throws(SQLError) {
    try willBind()
    let result =
      text.baseAddress.map { base in
        base.withMemoryRebound(to: CChar.self, capacity: text.count) {
          csqlite_bind_text(handle, Int32(clamping: position), $0, sqlite3_uint64(text.count))
        }
      } ?? csqlite_bind_text(handle, Int32(clamping: position), "", 0)
    try check(result)
  }

  /// Binds bytes, of which SQLite makes a copy.
  public func bind(blob: UnsafeRawBufferPointer, at position: Int) throws(SQLError) {
    try willBind()
    // A blob without an address would be NULL.
    let result =
      blob.baseAddress.map {
        csqlite_bind_blob(handle, Int32(clamping: position), $0, sqlite3_uint64(blob.count))
      } ?? sqlite3_bind_zeroblob(handle, Int32(clamping: position), 0)
    try check(result)
  }
}
