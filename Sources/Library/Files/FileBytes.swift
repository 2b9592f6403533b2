import Formats
import Glibc
import NewsCore
import Synchronization

/// The bytes of a file that is open, read from where they are asked for. Several tasks may read at once.
final class FileBytes: ByteSource {
  let count: Int
  private let descriptor: Int32
  /// Behind the furthest byte that was read.
  private let furthest = Atomic(0)

  /// - Parameter descriptor: closed with the last reference.
  init(descriptor: Int32, count: Int) {
    self.descriptor = descriptor
    self.count = count
  }

  deinit { close(descriptor) }

  /// How much of it was read, from 0 to 1, where it is read from its beginning.
  var share: Double { count == 0 ? 1 : Double(min(count, furthest.load(ordering: .relaxed))) / Double(count) }

  func read(_ range: Range<Int>) throws(FormatError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, initialized in
      while initialized < range.count {
        let rest = buffer.baseAddress.map { $0 + initialized }
        let count = pread(descriptor, rest, range.count - initialized, range.lowerBound + initialized)
        if count > 0 {
          initialized += count
        } else if count == 0 {
          return
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else { throw .unreadable(reason: FileProblem.words(failure)) }
    furthest.max(range.upperBound, ordering: .relaxed)
    return bytes
  }
}
