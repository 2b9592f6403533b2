import Formats
import Synchronization

/// Bytes that are read a piece at a time, with a note of the largest piece and of all that was read.
final class StreamedSource: ByteSource {
  private let bytes: [UInt8]
  private let noted = Mutex<(largest: Int, all: Int)>((0, 0))

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var count: Int { bytes.count }
  var largest: Int { noted.withLock { $0.largest } }
  var all: Int { noted.withLock { $0.all } }

  func read(_ range: Range<Int>) -> [UInt8] {
    noted.withLock { $0 = (max($0.largest, range.count), $0.all + range.count) }
    return Array(bytes[range.clamped(to: 0..<bytes.count)])
  }
}
