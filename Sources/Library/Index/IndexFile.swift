import Glibc
import NewsCore
import SQL

/// Where an index is kept, and how it is opened.
///
/// What is in it can be made again. So a file that cannot be used, because it is damaged, somebody else's or of another
/// version, is set aside beside the new one, and never stops anybody.
struct IndexFile: Sendable {
  enum Place: Sendable, Hashable {
    case disk(FilePath)
    /// In memory, for as long as the program runs; the name tells several of them apart.
    case memory(name: String)
  }

  let place: Place

  /// Opens the connection that writes, and brings the tables up to date.
  ///
  /// - Returns: the connection, and where a file was set aside, why.
  /// - Throws: `SQLError` where there is no way to have an index here: no room, no right to write, no folder.
  func open() throws(SQLError) -> sending (connection: Connection, setAside: String?) {
    var reason: String?
    for _ in 0..<2 {
      if let obstacle = try obstacle() {
        reason = obstacle
      } else {
        do throws(SQLError) {
          let connection = try connect()
          switch try IndexSchema.migrations.apply(to: connection) {
          case .fresh, .upToDate, .migrated: return (connection, reason)
          case .newer: reason = "it was made by a newer version"
          case .foreign: reason = "it is no index of Broadsheet"
          case .corrupt(let error): reason = "it is damaged (\(error.message))"
          }
        } catch {
          guard Self.isDamage(error) else { throw error }
          reason = "it is damaged (\(error.message))"
        }
      }
      // Its connection is closed by now.
      try setAside()
    }
    throw SQLError(code: .corrupt, message: "the index cannot be made")
  }

  /// Why what is there cannot be an index of ours to write to; `nil` where there is nothing.
  ///
  /// - Throws: `.readOnly` where nothing can be written.
  private func obstacle() throws(SQLError) -> String? {
    guard case .disk(let path) = place else { return nil }
    var information = stat()
    guard stat(path.cString, &information) == 0 else { return nil }
    guard information.st_mode & S_IFMT == S_IFREG else { return "it is no file" }
    // SQLite would open it for reading, and fail at the first change.
    guard access(path.cString, R_OK | W_OK) == 0 else {
      if errno == EROFS { throw SQLError(code: .readOnly, message: "the disk can only be read") }
      return "it may not be read and written"
    }
    return nil
  }

  /// Another connection to an index that is open, for reading.
  func reader() throws(SQLError) -> sending Connection {
    switch place {
    case .disk(let path): return try Connection(path: path.bytes, mode: .readOnly)
    case .memory(let name): return try Connection(sharedMemory: name)
    }
  }

  /// Errors after which the file is not to be used any more, and is to be made anew.
  static func isDamage(_ error: SQLError) -> Bool {
    switch error.code {
    // What contradicts itself can also be a page of a table that was taken for another.
    case .corrupt, .notADatabase, .schema, .mismatch, .constraint, .ioErrorRead, .ioErrorShortRead: true
    default: false
    }
  }

  /// Errors after which there is no index to be had in this place, though the file may be sound.
  static func isRefusal(_ error: SQLError) -> Bool {
    switch error.code {
    case .ioError, .cannotOpen, .readOnly: true
    default: false
    }
  }

  /// Moves the file out of the way; one that was set aside earlier is given up for it.
  func setAside() throws(SQLError) {
    guard case .disk(let path) = place else { return }
    for ending in ["", "-wal", "-shm"] {
      let from = FilePath(bytes: path.bytes + Array(ending.utf8))
      let to = FilePath(bytes: path.bytes + Array(".aside\(ending)".utf8))
      guard rename(from.cString, to.cString) == 0 || errno == ENOENT else {
        throw SQLError(code: .cannotOpen, message: String(cString: strerror(errno)))
      }
    }
  }

  /// What is said of a file that was set aside.
  func asideProblem(_ reason: String) -> FileProblem? {
    guard case .disk(let path) = place else { return nil }
    return FileProblem(
      path: path, reason: "was set aside: \(reason)", advice: "Nothing is lost: it is made anew from the files.")
  }

  /// What is said of a file that cannot be brought up to date.
  func writeProblem(_ error: SQLError) -> FileProblem? {
    guard case .disk(let path) = place else { return nil }
    let advice = error.code.primary == .full ? "Make room on its disk, and refresh." : "Refresh once more."
    return FileProblem(path: path, reason: "cannot be brought up to date: \(error.message)", advice: advice)
  }

  var isOnDisk: Bool { if case .disk = place { true } else { false } }

  /// Whether the file an open connection has is still the one at its path.
  func inode() -> UInt? {
    guard case .disk(let path) = place else { return 0 }
    var information = stat()
    return stat(path.cString, &information) == 0 ? UInt(information.st_ino) : nil
  }

  private func connect() throws(SQLError) -> sending Connection {
    switch place {
    case .memory(let name): return try Connection(sharedMemory: name)
    case .disk(let path):
      path.makeFolders()
      let connection = try Connection(path: path.bytes, mode: .readWrite)
      do throws(SQLError) {
        try connection.useWriteAheadLog()
        // A commit may be lost when the power fails, never the file: what is lost is read again from the files. With FULL
        // each batch of a refresh would wait for the disk.
        try connection.run(
          script: "PRAGMA synchronous = NORMAL; PRAGMA secure_delete = OFF")
        try connection.run(script: "PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY")
        // Each batch of an import changes pages all over the indexes by id, story and title: they are brought from the log into
        // the file, which waits for the disk, for sixteen times as many changes as SQLite would.
        try connection.run(script: "PRAGMA wal_autocheckpoint = 16000; PRAGMA journal_size_limit = 67108864")
      } catch {
        // That it is no database shows in `open`.
        guard Self.isDamage(error) else { throw error }
      }
      return connection
    }
  }
}

extension FilePath {
  /// Makes the folders that a file is to be in, for their owner alone; what fails shows when the file is opened.
  func makeFolders() {
    var folder: [UInt8] = []
    for part in bytes.split(separator: 0x2F).dropLast() {
      folder += [0x2F] + part
      mkdir(FilePath(bytes: folder).cString, 0o700)
    }
  }
}
