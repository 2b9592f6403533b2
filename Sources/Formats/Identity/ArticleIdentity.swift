import CNettle
public import NewsCore

/// What identifies an article, made into an id. Version 1; frozen with the first release, for marks hang on it.
///
/// The id is the first 128 bits of SHA-256 over a word for the kind, a NUL, and what identifies. A hash that nobody can find
/// collisions for, so that no file can take the place of another.
public enum ArticleIdentity {
  /// For what has neither link nor feed id: the raw bytes of the file or member.
  public static func version1(bytes: some Sequence<UInt8>) -> ArticleID {
    id("bytes", Array(bytes))
  }

  /// For what has an address of its own: the same however it is written, see `CanonicalLink`.
  ///
  /// - Returns: `nil` for what is no address of a page.
  public static func version1(link: String) -> ArticleID? {
    CanonicalLink(link).map { id("link", Array($0.text.utf8)) }
  }

  /// For what has an identifier of its publisher's.
  ///
  /// - Parameter feed: what the identifier is unique in; `nil` where it is so in the world, as a `Message-ID` is. One that is
  ///   the address of a page is taken as that, so that an item and its page are one; one that is some other URI needs no feed.
  /// - Returns: `nil` for one without a letter or digit.
  public static func version1(guid: String, feed: String?) -> ArticleID? {
    if let id = version1(link: guid) { return id }
    let name = String(decoding: Self.trimmed(guid), as: UTF8.self)
    guard name.utf8.contains(where: { $0 >= 0x80 }) || name.utf8.contains(where: Self.isLetterOrDigit) else {
      return nil
    }
    let isUnique = feed == nil || hasScheme(name)
    return id("guid", Array(((isUnique ? "" : feed ?? "") + "\0" + name).utf8))
  }

  private static func trimmed(_ text: String) -> ArraySlice<UInt8> {
    let bytes = Array(text.utf8)
    guard let start = bytes.firstIndex(where: { $0 > 0x20 }), let end = bytes.lastIndex(where: { $0 > 0x20 }) else {
      return []
    }
    return bytes[start...end]
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// `tag:`, `urn:uuid:`, `yt:video:`; RFC 3986, section 3.1.
  private static func hasScheme(_ name: String) -> Bool {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = name.utf8[..<colon]
    return scheme.count > 1 && scheme.first.map { ($0 | 0x20) &- 0x61 < 26 } ?? false
      && scheme.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
        default: false
        }
      }
  }

  private static func id(_ kind: String, _ content: [UInt8]) -> ArticleID {
    var kind = kind + "\0"
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    kind.withUTF8 { nettle_sha256_update(&context, $0.count, $0.baseAddress) }
    nettle_sha256_update(&context, content.count, content)
    let (high, low) = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { digest in
      nettle_sha256_digest(&context, digest.count, digest.baseAddress)
      let number = { (range: Range<Int>) -> UInt64 in digest[range].reduce(0) { $0 << 8 | UInt64($1) } }
      return (number(0..<8), number(8..<16))
    }
    return ArticleID(version: 1, high: high, low: low)
  }
}
