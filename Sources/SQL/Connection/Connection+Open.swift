import CSQLite

extension Connection {
  static func openInMemory() throws(SQLError) -> OpaquePointer {
    try open(name: Array(":memory:".utf8), flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY)
  }

  static func openInMemory(name: String) throws(SQLError) -> OpaquePointer {
    // Names with a slash before them are shared (https://sqlite.org/inmemorydb.html, the VFS "memdb").
    let uri = Array("file:/".utf8) + escaped(Array(name.utf8)) + Array("?vfs=memdb".utf8)
    return try open(name: uri, flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI)
  }

  static func open(path: [UInt8], mode: AccessMode) throws(SQLError) -> OpaquePointer {
    // "" would be a temporary database, and a NUL would open another file than was named.
    guard !path.isEmpty, !path.contains(0) else {
      throw SQLError(code: .cannotOpen, message: "not a file name: \(String(decoding: path, as: UTF8.self))")
    }
    // ":memory:" and "file:..." are names to SQLite, unless they are seen to be paths.
    let path = path[0] == 0x2F ? path : [0x2E, 0x2F] + path
    switch mode {
    case .readWrite: return try open(name: path, flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
    case .readOnly: return try open(name: path, flags: SQLITE_OPEN_READONLY)
    }
  }

  private static func open(name: [UInt8], flags: Int32) throws(SQLError) -> OpaquePointer {
    var handle: OpaquePointer?
    // No mutex: the connection belongs to one actor, and sqlite3_interrupt needs none.
    let result = (name + [0]).withUnsafeBytes {
      sqlite3_open_v2($0.bindMemory(to: CChar.self).baseAddress, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
    }
    guard result == SQLITE_OK, let handle else {
      // Even a connection that failed to open holds its error message, and has to be closed.
      defer { sqlite3_close_v2(handle) }
      try SQLError.check(result, on: handle)
      throw SQLError(code: .outOfMemory, message: "no memory for a connection")
    }
    return handle
  }

  /// Percent-escaped for a URI (RFC 3986), all but what needs no thought.
  private static func escaped(_ path: [UInt8]) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return path.flatMap { byte -> [UInt8] in
      switch byte {
      case 0x2D, 0x2E, 0x2F, 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: [byte]
      default: [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }

  /// Refuses what a damaged or hostile file could do (https://sqlite.org/security.html).
  func protect(isForeign: Bool) throws(SQLError) {
    try SQLError.check(csqlite_set(handle, SQLITE_DBCONFIG_DEFENSIVE, 1), on: handle)
    guard isForeign else { return }
    try SQLError.check(csqlite_set(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0), on: handle)
    try SQLError.check(csqlite_set(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0), on: handle)
    try SQLError.check(csqlite_set(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0), on: handle)
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
    try run(script: "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY")
  }
}
