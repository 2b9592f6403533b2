/// The identity of an article: the same after its file was renamed or moved, and after a loader learned to read it better.
///
/// A version and 128 bits of a hash over what identifies the article (`Formats` computes it: the canonical link or feed id
/// where there is one, else the raw bytes of the file or member). Written `1-` and 32 hexadecimal digits. Frozen with the
/// first release: marks and reading positions hang on it.
public struct ArticleID: Hashable, Sendable {
  /// Which rules made the hash; 1 is the only version so far.
  public let version: UInt8
  /// The first and the second eight bytes of the hash, big-endian.
  public let high, low: UInt64

  public init(version: UInt8, high: UInt64, low: UInt64) {
    self.version = version
    self.high = high
    self.low = low
  }
}

extension ArticleID: Comparable {
  public static func < (left: ArticleID, right: ArticleID) -> Bool {
    (left.version, left.high, left.low) < (right.version, right.high, right.low)
  }
}

extension ArticleID: CustomStringConvertible {
  public var description: String {
    "\(version)-" + Self.hexadecimal(high) + Self.hexadecimal(low)
  }

  /// Reads what `description` writes; `nil` for anything else.
  public init?(_ description: some StringProtocol) {
    let parts = description.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let version = UInt8(parts[0]), parts[1].utf8.count == 32,
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
      let high = UInt64(parts[1].prefix(16), radix: 16), let low = UInt64(parts[1].suffix(16), radix: 16)
    else { return nil }
    self.init(version: version, high: high, low: low)
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
