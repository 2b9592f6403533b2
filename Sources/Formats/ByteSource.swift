/// Bytes that lie somewhere and are read a piece at a time.
public protocol ByteSource: Sendable {
  /// How many there were when it was opened.
  var count: Int { get }
  /// Whether any range costs no more than another; else who goes back has all before it read again.
  var isRandomAccess: Bool { get }
  /// The bytes of a range, in bytes from the beginning; fewer where there are no more.
  ///
  /// - Throws: `FormatError.unreadable` with the reason of the system.
  func read(_ range: Range<Int>) throws(FormatError) -> [UInt8]
}

extension ByteSource {
  public var isRandomAccess: Bool { true }
}

/// Bytes that are in memory already.
public struct BytesAtHand: ByteSource {
  public let bytes: [UInt8]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  public var count: Int { bytes.count }

  public func read(_ range: Range<Int>) -> [UInt8] {
    if range == 0..<bytes.count { return bytes }
    return Array(bytes[range.clamped(to: 0..<bytes.count)])
  }
}
