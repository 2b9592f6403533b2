import Glibc

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
