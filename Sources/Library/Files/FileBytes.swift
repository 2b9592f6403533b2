import Formats
import Glibc
import NewsCore

/// The bytes of a file that is open, read from where they are asked for. Several tasks may read at once.
final class FileBytes: ByteSource {
  let count: Int
  private let descriptor: Int32

  /// - Parameter descriptor: closed with the last reference.
  init(descriptor: Int32, count: Int) {
    self.descriptor = descriptor
    self.count = count
  }

  deinit { close(descriptor) }

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
    return bytes
  }
}
