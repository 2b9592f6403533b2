/// Eight bytes that are looked at in one step.
///
/// Each question is answered by marks: the highest bit of every byte of which it is true. Above the first mark there may be false
/// ones (S. E. Anderson, "Bit Twiddling Hacks": "Determine if a word has a byte less than n").
struct ByteWord {
  private let word: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highest: UInt64 = 0x8080_8080_8080_8080

  /// - Parameter start: with eight bytes from there on.
  @inline(__always)
  init(_ start: UnsafePointer<UInt8>) {
    word = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
  }

  /// - Parameter limit: at most 0x80.
  @inline(__always)
  func below(_ limit: UInt8) -> UInt64 { (word &- Self.ones &* UInt64(limit)) & ~word & Self.highest }

  @inline(__always)
  func equal(to byte: UInt8) -> UInt64 {
    let difference = word ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference & Self.highest
  }

  /// Bytes that are equal to one in both words.
  @inline(__always)
  func equal(to byte: UInt8, with other: ByteWord) -> UInt64 {
    let pattern = Self.ones &* UInt64(byte)
    let difference = (word ^ pattern) | (other.word ^ pattern)
    return (difference &- Self.ones) & ~difference & Self.highest
  }

  /// Bytes that are no ASCII.
  @inline(__always)
  var beyondASCII: UInt64 { word & Self.highest }

  /// Which of the eight bytes the first mark stands at.
  @inline(__always)
  static func first(_ marks: UInt64) -> Int { marks.trailingZeroBitCount / 8 }
}
