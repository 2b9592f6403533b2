import Glibc
import Markup

extension [UInt8] {
  /// The first place of a byte, not before `start`.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress else { return nil }
      return memchr(base + start, Int32(byte), bytes.count - start).map { UnsafeRawPointer($0) - base }
    }
  }

  /// Whether some bytes occur within a range, one behind the other.
  func contains(_ text: [UInt8], in range: Range<Int>) -> Bool {
    text.isEmpty
      || withUnsafeBufferPointer { bytes in
        text.withUnsafeBufferPointer {
          ByteSearch.first($0, in: UnsafeBufferPointer(rebasing: bytes[range]), from: 0) != nil
        }
      }
  }
}
