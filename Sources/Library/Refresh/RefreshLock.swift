import Glibc
import NewsCore

/// Only one program at a time refreshes an index; the others see what it does. Held for as long as the value lives, and let go
/// of by the system when the program ends, however it ends.
final class RefreshLock: Sendable {
  private let descriptor: Int32

  /// `nil` where another program has it.
  ///
  /// An index in memory has nobody to share it with, and one whose folder cannot be written is refreshed without a lock.
  init?(of index: IndexFile) {
    guard case .disk(let path) = index.place else {
      descriptor = -1
      return
    }
    let lock = FilePath(bytes: path.bytes + Array(".lock".utf8))
    descriptor = open(lock.cString, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    // `deinit` closes it, here too.
    if descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
