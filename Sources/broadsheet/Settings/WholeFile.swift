import Glibc

/// A small file that is written whole: beside the old one, and then put in its place, so that there is always one of them.
struct WholeFile: Sendable {
  let path: String

  /// Why it could not be written.
  struct Failure: Error {
    let reason: String
  }

  /// It is on the disk when this returns.
  func write(_ bytes: [UInt8]) throws(Failure) {
    try makeFolders()
    let beside = path + ".\(getpid())"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.failure() }
    let isWritten = Glibc.write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
    let failure = Self.failure()
    close(descriptor)
    guard isWritten, rename(beside, path) == 0 else {
      unlink(beside)
      throw isWritten ? Self.failure() : failure
    }
  }

  private func makeFolders() throws(Failure) {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw Self.failure() }
    }
  }

  private static func failure() -> Failure { Failure(reason: String(cString: strerror(errno))) }
}
