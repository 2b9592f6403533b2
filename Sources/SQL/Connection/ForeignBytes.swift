import CSQLite
import Glibc

/// A file of somebody else's that SQLite reads through whoever holds its bytes: no path is opened, no lock taken, nothing looked
/// for beside it.
///
/// It is a VFS of SQLite with one file (https://sqlite.org/vfs.html). A header that promises a log (WAL) is read as one that does
/// not, for there is no file for a log.
final class ForeignBytes {
  let count: Int
  /// The bytes of a range; fewer, or `nil`, where they cannot be read.
  private let read: (Range<Int>) -> [UInt8]?
  let vfs: UnsafeMutablePointer<sqlite3_vfs>
  private let methods: UnsafeMutablePointer<sqlite3_io_methods>
  private let name: UnsafeMutablePointer<CChar>?

  /// What SQLite keeps of an open file: its own part first.
  private struct OpenBytes {
    var base: sqlite3_file
    var owner: Unmanaged<ForeignBytes>
  }

  init(count: Int, read: @escaping (Range<Int>) -> [UInt8]?) {
    self.count = count
    self.read = read
    vfs = .allocate(capacity: 1)
    methods = .allocate(capacity: 1)
    // No two at once have the same.
    name = strdup("foreign-\(UInt(bitPattern: vfs))")
    methods.initialize(to: Self.fileMethods)
    var functions = Self.vfsFunctions
    functions.zName = UnsafePointer(name)
    functions.pAppData = Unmanaged.passUnretained(self).toOpaque()
    vfs.initialize(to: functions)
  }

  deinit {
    vfs.deallocate()
    methods.deallocate()
    free(name)
  }

  /// Opens a connection to them. An open file keeps them alive, whoever else lets go.
  func open() throws(SQLError) -> OpaquePointer {
    try SQLError.check(sqlite3_vfs_register(vfs, 0), on: nil)
    // Needed for opening alone.
    defer { sqlite3_vfs_unregister(vfs) }
    var handle: OpaquePointer?
    let result = sqlite3_open_v2("foreign", &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, vfs.pointee.zName)
    guard result == SQLITE_OK, let handle else {
      defer { sqlite3_close_v2(handle) }
      try SQLError.check(result, on: handle)
      throw SQLError(code: .outOfMemory, message: "no memory for a connection")
    }
    return handle
  }

  // MARK: The one file

  private static func owner(of file: UnsafeMutablePointer<sqlite3_file>?) -> Unmanaged<ForeignBytes>? {
    file.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: OpenBytes.self).pointee.owner }
  }

  private func open(as file: UnsafeMutablePointer<sqlite3_file>) {
    let open = OpenBytes(base: sqlite3_file(pMethods: methods), owner: .passRetained(self))
    UnsafeMutableRawPointer(file).bindMemory(to: OpenBytes.self, capacity: 1).initialize(to: open)
  }

  private func read(into buffer: UnsafeMutableRawPointer, _ wanted: Int, at offset: Int) -> Int32 {
    let end = offset.addingReportingOverflow(wanted)
    guard offset >= 0, wanted >= 0, !end.overflow else { return SQLITE_IOERR }
    let range = min(offset, count)..<min(end.partialValue, count)
    guard let bytes = range.isEmpty ? [] : read(range), bytes.count <= wanted else { return SQLITE_IOERR }
    bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(buffer, base, $0.count) } }
    if offset <= 18, bytes.count > 19 - offset {
      for place in 18...19 where bytes[place - offset] == 2 {
        buffer.storeBytes(of: 1, toByteOffset: place - offset, as: UInt8.self)
      }
    }
    guard bytes.count < wanted else { return SQLITE_OK }
    // SQLite wants what is missing to be zero.
    memset(buffer + bytes.count, 0, wanted - bytes.count)
    return bytes.count < range.count ? SQLITE_IOERR : csqlite_short_read()
  }

  private static var fileMethods: sqlite3_io_methods {
    var methods = sqlite3_io_methods()
    methods.iVersion = 1
    methods.xClose = { file in
      ForeignBytes.owner(of: file)?.release()
      return SQLITE_OK
    }
    methods.xRead = { file, buffer, wanted, offset in
      guard let owner = ForeignBytes.owner(of: file), let buffer else { return SQLITE_IOERR }
      return owner.takeUnretainedValue().read(into: buffer, Int(wanted), at: Int(offset))
    }
    methods.xWrite = { _, _, _, _ in SQLITE_READONLY }
    methods.xTruncate = { _, _ in SQLITE_READONLY }
    methods.xSync = { _, _ in SQLITE_OK }
    methods.xFileSize = { file, size in
      size?.pointee = sqlite3_int64(ForeignBytes.owner(of: file)?.takeUnretainedValue().count ?? 0)
      return SQLITE_OK
    }
    methods.xLock = { _, _ in SQLITE_OK }
    methods.xUnlock = { _, _ in SQLITE_OK }
    methods.xCheckReservedLock = { _, isReserved in
      isReserved?.pointee = 0
      return SQLITE_OK
    }
    methods.xFileControl = { _, _, _ in SQLITE_NOTFOUND }
    methods.xSectorSize = { _ in 4096 }
    methods.xDeviceCharacteristics = { _ in SQLITE_IOCAP_IMMUTABLE }
    return methods
  }

  private static var vfsFunctions: sqlite3_vfs {
    var functions = sqlite3_vfs()
    functions.iVersion = 1
    functions.szOsFile = Int32(MemoryLayout<OpenBytes>.size)
    functions.mxPathname = 64
    functions.xOpen = { vfs, _, file, flags, outFlags in
      guard let file else { return SQLITE_CANTOPEN }
      file.pointee.pMethods = nil
      // Neither a journal nor a file for what is passing.
      guard flags & SQLITE_OPEN_MAIN_DB != 0, let data = vfs?.pointee.pAppData else { return SQLITE_CANTOPEN }
      Unmanaged<ForeignBytes>.fromOpaque(data).takeUnretainedValue().open(as: file)
      outFlags?.pointee = flags
      return SQLITE_OK
    }
    functions.xDelete = { _, _, _ in SQLITE_OK }
    functions.xAccess = { _, _, _, isThere in
      isThere?.pointee = 0
      return SQLITE_OK
    }
    functions.xFullPathname = { _, name, size, path in
      guard let name, let path, strlen(name) < Int(size) else { return SQLITE_CANTOPEN }
      strcpy(path, name)
      return SQLITE_OK
    }
    functions.xRandomness = { _, size, bytes in
      if let bytes { memset(bytes, 0, Int(size)) }
      return size
    }
    functions.xSleep = { _, microseconds in microseconds }
    functions.xCurrentTime = { _, days in
      // The beginning of 1970 as a Julian day: nothing here asks for the time.
      days?.pointee = 2_440_587.5
      return SQLITE_OK
    }
    functions.xGetLastError = { _, _, _ in 0 }
    return functions
  }
}
