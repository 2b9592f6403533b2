import CNettle
public import NewsCore

/// What identifies an article, made into an id. Version 1; frozen with the first release, for marks hang on it.
///
/// The id is the first 128 bits of SHA-256 over a word for the kind, a NUL, and what identifies. A hash that nobody can find
/// collisions for, so that no file can take the place of another.
public enum ArticleIdentity {
  /// For what has neither link nor feed id: the raw bytes of the file or member.
  public static func version1(bytes: some Sequence<UInt8>) -> ArticleID {
    id(Array("bytes\0".utf8), Array(bytes))
  }

  private static func id(_ kind: [UInt8], _ content: [UInt8]) -> ArticleID {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, kind.count, kind)
    nettle_sha256_update(&context, content.count, content)
    var digest = [UInt8](repeating: 0, count: 32)
    nettle_sha256_digest(&context, digest.count, &digest)
    let number = { (range: Range<Int>) -> UInt64 in digest[range].reduce(0) { $0 << 8 | UInt64($1) } }
    return ArticleID(version: 1, high: number(0..<8), low: number(8..<16))
  }
}
