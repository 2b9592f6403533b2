import Glibc
import NewsCore

/// The file of this device, to which lines are added under a lock.
///
/// The lock is the file's own (`flock`), so it goes when its holder dies, whatever it dies of. Since compaction puts a new
/// file in the place of the old one, who got the lock looks whether it still is that of the file at the path.
struct JournalFile: Sendable {
  let folder: JournalFolder
  let device: String
  /// How long to wait for a lock. Who holds it writes a line and leaves.
  var patience: Duration = .seconds(10)
  /// The file whose name is known to be on the disk.
  private var settled: (device: UInt, inode: UInt)?

  var path: FilePath { folder.file(of: device) }

  init(folder: JournalFolder, device: String) {
    self.folder = folder
    self.device = device
  }

  /// Adds whole lines; they are on the disk when this returns, or else not in the file. (On a file system without locks some of
  /// them may be, for others may have added theirs.)
  mutating func append(_ lines: [UInt8]) throws(JournalError) {
    do throws(SystemFailure) {
      let (file, isLocked) = try locked(creating: true)
      let size = file.size
      do throws(SystemFailure) {
        try file.write(try joint(in: file, size: size) + lines)
        try file.sync()
        try settle(file)
      } catch {
        // These bytes are ours, nobody was told of them, and where the lock is held nobody else's are behind them: the file is
        // as it was before.
        if isLocked { ftruncate(file.descriptor, size) }
        throw error
      }
    } catch {
      throw error.code == EWOULDBLOCK ? .busy(path) : JournalError(path, error)
    }
  }

  /// What comes before added lines: the head of a new file; the end of a line that somebody else could not finish.
  private func joint(in file: OpenFile, size: Int) throws(SystemFailure) -> [UInt8] {
    guard size > 0 else { return JournalRecord.headLine(device: device, generation: 1) }
    guard let last = file.bytes(in: (size - 1)..<size) else { throw SystemFailure(code: EIO) }
    return last == [0x0A] ? [] : [0x0A]
  }

  /// The name of a file must be on the disk too. Another process may have died between making it and seeing to that.
  private mutating func settle(_ file: OpenFile) throws(SystemFailure) {
    let information = file.information
    let identity = (device: UInt(information.st_dev), inode: UInt(information.st_ino))
    if let settled, settled == identity { return }
    try folder.sync()
    settled = identity
  }

  /// The file at the path, locked until it is let go.
  ///
  /// - Returns: with it, whether the file system knows locks at all. Where it does not, single writes at the end have to do.
  /// - Throws: `EWOULDBLOCK` where somebody else has the lock for too long.
  func locked(creating: Bool) throws(SystemFailure) -> (file: OpenFile, isLocked: Bool) {
    let deadline = ContinuousClock.now + patience
    while true {
      let file = try opened(creating: creating)
      var pause: UInt32 = 500
      while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {
        switch errno {
        case EINTR: continue
        case EWOULDBLOCK:
          guard ContinuousClock.now < deadline else { throw SystemFailure(code: EWOULDBLOCK) }
          // By chance, so that many who wait do not all come at once.
          usleep(.random(in: pause / 2...pause))
          pause = min(pause * 2, 20_000)
        case ENOLCK, ENOSYS, ENOTSUP, EINVAL: return (file, false)
        default: throw SystemFailure(code: errno)
        }
      }
      if file.isAt(path) { return (file, true) }
    }
  }

  private func opened(creating: Bool) throws(SystemFailure) -> OpenFile {
    let flags = O_RDWR | O_APPEND | (creating ? O_CREAT : 0)
    do {
      return try OpenFile(path, flags)
    } catch  where error.code == ENOENT && creating {
      try folder.make()
      return try OpenFile(path, flags)
    }
  }
}
