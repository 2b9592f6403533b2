import Glibc
import NewsCore

/// A regular file that is open, and is closed (and so unlocked) when it is let go.
final class OpenFile: Sendable {
  /// What a first line takes at most.
  static let headLimit = 4096

  let descriptor: Int32

  /// - Throws: the system's error number; `EINVAL` for what is no regular file. Never waits for a FIFO or a device.
  init(_ path: FilePath, _ flags: Int32, mode: mode_t = 0o600) throws(SystemFailure) {
    let descriptor = open(path.cString, flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, mode)
    guard descriptor >= 0 else { throw SystemFailure(code: errno) }
    var information = stat()
    guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw SystemFailure(code: EINVAL)
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  var information: stat {
    var information = stat()
    fstat(descriptor, &information)
    return information
  }

  var size: Int { Int(information.st_size) }

  /// Whether a path leads to this very file.
  func isAt(_ path: FilePath) -> Bool {
    var there = stat()
    let here = information
    return stat(path.cString, &there) == 0 && there.st_ino == here.st_ino && there.st_dev == here.st_dev
  }

  /// The bytes of a range, fewer where the file ends earlier; `nil` where it cannot be read.
  func bytes(in range: Range<Int>) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count < range.count {
      var failure: Int32 = 0
      var count = 0
      let room = range.count - bytes.count
      let start = range.lowerBound + bytes.count
      bytes += [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        count = pread(descriptor, buffer.baseAddress, room, start)
        failure = errno
        initialized = max(0, count)
      }
      if count == 0 { break }
      if count < 0, failure != EINTR { return nil }
    }
    return bytes
  }

  /// Writes all at the descriptor's place (the end, with `O_APPEND`).
  func write(_ bytes: [UInt8]) throws(SystemFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw SystemFailure(code: errno) }
    }
  }

  /// Returns once what was written is on the disk.
  func sync() throws(SystemFailure) {
    guard fsync(descriptor) == 0 else { throw SystemFailure(code: errno) }
  }
}
