import Glibc
import NewsCore

/// What tells whether a file is the one that was read: if none of it changed, the file is not opened again.
struct FileStamp: Hashable, Sendable {
  /// In bytes.
  let size: Int
  /// Nanoseconds since 1970.
  let modified: Int
  let inode: Int

  init(size: Int, modified: Int, inode: Int) {
    self.size = size
    self.modified = modified
    self.inode = inode
  }

  init(_ information: stat) {
    size = Int(information.st_size)
    // File systems keep years in which nanoseconds do not fit; that two of them may meet in one number does no harm.
    modified = information.st_mtim.tv_sec &* 1_000_000_000 &+ information.st_mtim.tv_nsec
    inode = Int(bitPattern: UInt(information.st_ino))
  }

  /// The stamp of a file together with that of its log: what is new in a database may stand in the log alone.
  func joined(by log: FileStamp?) -> FileStamp {
    guard let log else { return self }
    return FileStamp(size: size &+ log.size, modified: max(modified, log.modified), inode: inode)
  }

  /// What is behind the name of a database in the name of its log, as SQLite calls it.
  static let logEnding = Array("-wal".utf8)

  /// That of a file, or of what a link leads to; with that of its log, where one lies beside it.
  ///
  /// - Returns: `nil` where it is no file, or none any more.
  init?(of path: FilePath) {
    guard let file = Self.regular(path, stat) else { return nil }
    self = file.joined(by: Self.regular(FilePath(bytes: path.bytes + Self.logEnding), lstat))
  }

  private static func regular(
    _ path: FilePath, _ look: (UnsafePointer<CChar>, UnsafeMutablePointer<stat>) -> Int32
  ) -> FileStamp? {
    var information = stat()
    guard look(path.cString, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileStamp(information)
  }

  /// A stamp that no file has: what carries it is read at the next refresh.
  static let none = FileStamp(size: -1, modified: 0, inode: 0)

  /// The stamp of a file that is to be read again, though it did not change.
  var again: FileStamp { FileStamp(size: size, modified: -1, inode: inode) }

  /// Nanoseconds since 1970.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// The stamp to keep for a file read at `now` (nanoseconds since 1970).
  ///
  /// A file written twice within one tick of its file system's clock has one and the same stamp. So one that was written just
  /// now is looked at again next time (git calls such an entry "racily clean"). So is one from the future: the clock was set back, or
  /// it was written by another.
  func kept(readAt now: Int) -> FileStamp {
    let (age, isBeyondNumbers) = now.subtractingReportingOverflow(modified)
    return isBeyondNumbers || age < 2_000_000_000 ? FileStamp(size: size, modified: 0, inode: inode) : self
  }
}
