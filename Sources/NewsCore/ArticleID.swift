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
    var text = Array("\(version)-".utf8)
    text.reserveCapacity(36)
    for part in [high, low] {
      for shift in stride(from: 60, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: part >> UInt64(shift)) & 0x0F
        text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads what `description` writes; `nil` for anything else.
  public init?(_ description: some StringProtocol) {
    let read =
      description.utf8.withContiguousStorageIfAvailable { Self($0) }
      ?? Array(description.utf8).withUnsafeBufferPointer { Self($0) }
    guard let read else { return nil }
    self = read
  }

  /// By bytes, since a journal holds millions of these.
  private init?(_ description: UnsafeBufferPointer<UInt8>) {
    guard let hyphen = description.firstIndex(of: UInt8(ascii: "-")), description.count == hyphen + 33 else {
      return nil
    }
    let versionText = String(decoding: description[..<hyphen], as: UTF8.self)
    guard let version = UInt8(versionText), versionText == String(version) else { return nil }
    var (high, low): (UInt64, UInt64) = (0, 0)
    for byte in description[(hyphen + 1)...] {
      guard let digit = Self.digit(byte) else { return nil }
      (high, low) = (high << 4 | low >> 60, low << 4 | UInt64(digit))
    }
    self.init(version: version, high: high, low: low)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
