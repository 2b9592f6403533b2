import CSQLite

/// One open database.
///
/// Not Sendable: it belongs to the actor that made it. Closed when nobody holds it; a statement or cursor that lives longer keeps
/// the file open for as long as it does.
public final class Connection {
  let handle: OpaquePointer
  private var kept: [String: Statement] = [:]
  /// Whether what runs is wanted.
  var question: Question?

  /// More different texts than a program has: only SQL that is put together anew each time gets there.
  private static let mostKept = 128

  /// Opens the file at `path`, which need not be UTF-8. That it is a database shows when it is first read.
  ///
  /// - Parameter busyTimeout: how long to wait for another connection's lock.
  /// - Throws: `SQLError`, `.cannotOpen` above all.
  public convenience init(
    path: [UInt8], mode: AccessMode, busyTimeout: Duration = .seconds(5)
  ) throws(SQLError) {
    try self.init(opened: Self.open(path: path, mode: mode), isForeign: false, busyTimeout: busyTimeout)
  }

  public convenience init(
    path: String, mode: AccessMode, busyTimeout: Duration = .seconds(5)
  ) throws(SQLError) {
    try self.init(path: Array(path.utf8), mode: mode, busyTimeout: busyTimeout)
  }

  /// A new empty database that lives in memory and ends with the connection.
  public convenience init() throws(SQLError) {
    try self.init(opened: Self.openInMemory(), isForeign: false, busyTimeout: .zero)
  }

  /// A database in memory that every connection of this program with the same name sees; it ends with the last of them.
  public convenience init(sharedMemory name: String, busyTimeout: Duration = .seconds(5)) throws(SQLError) {
    try self.init(opened: Self.openInMemory(name: name), isForeign: false, busyTimeout: busyTimeout)
  }

  /// Somebody else's database of which only the bytes are at hand, wherever they lie: read a page at a time.
  ///
  /// - Parameters:
  ///   - log: what is still in a log (WAL) beside the file, which is not in its bytes. One that is not of such a file is left out.
  ///   - read: the bytes of a range, fewer where there are no more; `nil` where they cannot be read. May be called for as long as
  ///     the connection, a statement or a cursor lives.
  /// - Throws: `SQLError`; that the bytes are no database shows when they are first read.
  public convenience init(
    foreign count: Int, log: CommittedLog? = nil, read: @escaping (Range<Int>) -> [UInt8]?
  ) throws(SQLError) {
    var bytes = ForeignBytes(count: count, read: read)
    if let log, log.fits(read(0..<min(count, 100)) ?? []) {
      bytes = ForeignBytes(count: log.count) { log.bytes($0, over: count, read) }
    }
    try self.init(opened: bytes.open(), isForeign: true, busyTimeout: .zero)
  }

  private init(opened handle: OpaquePointer, isForeign: Bool, busyTimeout: Duration) throws(SQLError) {
    self.handle = handle
    // From here on a throw runs deinit, which closes the handle.
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, busyTimeout.milliseconds)
    try protect(isForeign: isForeign)
  }

  deinit {
    kept = [:]
    // Unlike sqlite3_close it waits for statements that are still held somewhere.
    sqlite3_close_v2(handle)
  }

  /// The statement for `sql`, compiled once and kept; a new one where the kept one is running.
  ///
  /// Bind and run it before asking for the same SQL again.
  public func statement(_ sql: String) throws(SQLError) -> Statement {
    if let statement = kept[sql] {
      return statement.isRunning ? try Statement(sql, on: handle, isKept: false) : statement
    }
    let statement = try Statement(sql, on: handle, isKept: true)
    if kept.count >= Self.mostKept { kept = [:] }
    kept[sql] = statement
    return statement
  }

  /// A statement of the caller's own, for SQL that is run once or that the caller keeps.
  public func prepare(_ sql: String) throws(SQLError) -> Statement {
    try Statement(sql, on: handle, isKept: false)
  }

  /// The row id that the last INSERT of this connection made.
  public var lastInsertedRowID: Int64 { sqlite3_last_insert_rowid(handle) }

  /// Rows that the last INSERT, UPDATE or DELETE of this connection changed.
  public var changedRows: Int { Int(sqlite3_changes64(handle)) }

  /// The largest value, in bytes, that is read of a file: a larger one is `.tooBig`. SQL may not be longer, either.
  public func limit(valuesTo bytes: Int) {
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, Int32(clamping: bytes))
  }

  /// Whether nothing can be written: opened so, or the file may only be read.
  public var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") == 1 }

  /// Whether a transaction is open.
  public var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }
}
