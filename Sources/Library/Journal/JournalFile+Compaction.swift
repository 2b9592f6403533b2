import Glibc
import NewsCore

/// What compaction came to, in bytes.
public struct JournalCompaction: Equatable, Sendable {
  public let before, after: Int
}

extension JournalFile {
  /// Writes the file anew without what later lines of it made void, if that saves a quarter of it.
  ///
  /// Only plain lines are thinned. What is broken, or of a kind or with a member that this version does not know, stays to
  /// the byte. The new file takes the place of the old one at one stroke, when all of it is on the disk; both are locked
  /// until that is on the disk too, so that nobody adds to either meanwhile.
  ///
  /// - Parameter recent: so many lines at the end stay as they are, for undo.
  /// - Returns: `nil` where nothing was done.
  func compact(keepingLast recent: Int) throws(JournalError) -> JournalCompaction? {
    let beside = folder.path.appending(Array(".\(device).compacting".utf8))
    do throws(SystemFailure) {
      let (file, isLocked) = try locked(creating: false)
      // A link would be replaced, and what it leads to left behind.
      guard isLocked, !isLink else { return nil }
      let plan = try CompactionPlan(file, keepingLast: recent)
      let before = file.size
      guard try plan.size() <= before / 4 * 3 else { return nil }
      do throws(SystemFailure) {
        let new = try OpenFile(beside, O_RDWR | O_CREAT | O_TRUNC | O_APPEND)
        fchmod(new.descriptor, file.information.st_mode & 0o777)
        guard flock(new.descriptor, LOCK_EX | LOCK_NB) == 0 else { throw SystemFailure(code: errno) }
        try plan.write(to: new, device: device)
        try new.sync()
        let after = new.size
        guard rename(beside.cString, path.cString) == 0 else { throw SystemFailure(code: errno) }
        try folder.sync()
        return JournalCompaction(before: before, after: after)
      } catch {
        unlink(beside.cString)
        throw error
      }
    } catch {
      switch error.code {
      case ENOENT: return nil
      case EWOULDBLOCK: throw .busy(path)
      default: throw JournalError(path, error)
      }
    }
  }

  private var isLink: Bool {
    var information = stat()
    return lstat(path.cString, &information) == 0 && information.st_mode & S_IFMT == S_IFLNK
  }
}
