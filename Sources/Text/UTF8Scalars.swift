import CUTF8Proc

/// The code points of UTF-8, with the bytes still to come. Bytes that are no UTF-8 are U+FFFD.
struct UTF8Scalars {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The UTF-8 offset of what comes next.
  private(set) var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func next() -> Unicode.Scalar? {
    guard offset < bytes.count, let start = bytes.baseAddress else { return nil }
    let byte = bytes[offset]
    if byte < 0x80 {
      offset += 1
      return Unicode.Scalar(byte)
    }
    var scalar: Int32 = 0
    let length = utf8proc_iterate(start + offset, bytes.count - offset, &scalar)
    offset += max(1, length)
    return length > 0 ? Unicode.Scalar(UInt32(bitPattern: scalar)) ?? "\u{FFFD}" : "\u{FFFD}"
  }

  func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func skip(_ count: Int) { offset = min(bytes.count, offset + count) }

  var rest: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[offset...]) }
}
