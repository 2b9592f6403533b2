extension ArticleID {
  /// Seventeen bytes that sort as ids do: the version, then the hash.
  public var bytes: [UInt8] {
    [version] + Self.bytes(of: high) + Self.bytes(of: low)
  }

  /// Reads what `bytes` gives; `nil` for anything else.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 17 else { return nil }
    let number = { (range: Range<Int>) -> UInt64 in bytes[range].reduce(0) { $0 << 8 | UInt64($1) } }
    self.init(version: bytes[0], high: number(1..<9), low: number(9..<17))
  }

  private static func bytes(of number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * UInt64($0))) }
  }
}
