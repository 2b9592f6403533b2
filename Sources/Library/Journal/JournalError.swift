import Glibc
public import NewsCore

/// Why the journal could not be written. What was read before stays, and reading goes on.
public enum JournalError: Error, Hashable, Sendable {
  /// The disk, or the reader's share of it, is full.
  case full(FilePath)
  case notPermitted(FilePath)
  /// The disk can only be read.
  case readOnly(FilePath)
  /// Another Broadsheet holds the journal and does not let go of it.
  case busy(FilePath)
  /// A note or a tag is longer than can be kept (`ReadingChange.excess`), or a tag has no name.
  case tooLong(ReadingChange)
  /// Anything else, in the system's words.
  case failed(FilePath, reason: String)

  init(_ path: FilePath, _ failure: SystemFailure) {
    self =
      switch failure.code {
      case ENOSPC, EDQUOT, EFBIG: .full(path)
      case EACCES, EPERM: .notPermitted(path)
      case EROFS: .readOnly(path)
      case EINVAL: .failed(path, reason: "it is no regular file")
      default: .failed(path, reason: failure.words)
      }
  }
}

extension JournalError: CustomStringConvertible {
  /// What is wrong and what to do about it, in one sentence each.
  public var description: String {
    if case .tooLong = self { reason } else { "Nothing is saved: " + reason }
  }

  /// The same, as it stands behind a colon.
  public var reason: String {
    switch self {
    case .full(let path): "no room is left on the disk of \(path.text). Make room, and do it again."
    case .notPermitted(let path): "you may not write \(path.text). Look at its owner and mode with ls -ld."
    case .readOnly(let path):
      "the disk of \(path.text) can only be read. Set XDG_DATA_HOME to a folder that can be written."
    case .busy(let path): "another Broadsheet holds \(path.text). Is one stopped in a shell? fg brings it back."
    case .tooLong(let change): change.excessSentence ?? "A tag wants a name."
    case .failed(let path, let reason): "\(path.text) cannot be written: \(reason)."
    }
  }
}
