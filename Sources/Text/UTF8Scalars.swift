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
    guard offset < bytes.count else { return nil }
    let (scalar, size) = Self.scalar(at: offset, in: bytes)
    offset += size
    return scalar
  }

  /// The code point that begins at an offset of `bytes`, which is within them, and how many bytes it takes.
  static func scalar(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (Unicode.Scalar, size: Int) {
    let byte = bytes[offset]
    if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
    var scalar: Int32 = 0
    let size = utf8proc_iterate(bytes.baseAddress.map { $0 + offset }, bytes.count - offset, &scalar)
    guard size > 0 else { return ("\u{FFFD}", 1) }
    return (Unicode.Scalar(UInt32(bitPattern: scalar)) ?? "\u{FFFD}", size)
  }

  func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func skip(_ count: Int) { offset = min(bytes.count, offset + count) }

  var rest: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[offset...]) }
}
