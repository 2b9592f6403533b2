import CTerminal
import Glibc

/// A pipe to oneself, with ends that never block: what wakes a poll.
final class Pipe: Sendable {
  let readEnd, writeEnd: Int32

  /// `nil` where the process has no descriptors left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard cterminal_pipe(&ends) == 0 else { return nil }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  func write(_ byte: UInt8) {
    var byte = byte
    // A full pipe wakes as well as an empty one with a byte more.
    _ = Glibc.write(writeEnd, &byte, 1)
  }

  /// What has been written so far.
  func drain() -> [UInt8] {
    var all: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(readEnd, &part, part.count)
      if count > 0 { all += part.prefix(count) } else if count == 0 || errno != EINTR { return all }
    }
  }
}
