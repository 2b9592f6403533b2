/// The mark at the beginning of a text that says what it is (Encoding Standard, "BOM sniff").
public struct ByteOrderMark: Equatable, Sendable {
  public let encoding: TextEncoding
  /// Bytes.
  public let count: Int

  /// `nil` where the bytes do not begin with one.
  public init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      (encoding, count) = (.utf8, 3)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      (encoding, count) = (.utf16BE, 2)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      (encoding, count) = (.utf16LE, 2)
    } else {
      return nil
    }
  }
}
