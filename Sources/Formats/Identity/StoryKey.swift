import CNettle
public import NewsCore
import Text

/// The same for articles that say the same: equal words in title and body, however they are written, spaced and marked.
///
/// What says next to nothing is like much else that it has nothing to do with: “Re: lunch”, “Yes.” It is a story by itself.
public struct StoryKey: Hashable, Sendable {
  /// The first 128 bits of SHA-256 over the words of the title, a line feed, and the words of the body, with blanks between.
  public let bytes: [UInt8]

  public init(_ article: Article) {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    var count = Self.add(article.title, to: &context)
    nettle_sha256_update(&context, 1, [0x0A])
    for block in article.blocks {
      // A copy may have a promo line or an author card that another one lacks.
      if case .paragraph(let paragraph) = block, paragraph.role != .body { continue }
      count += Self.add(block.text, to: &context)
    }
    if count < Self.fewestWords { nettle_sha256_update(&context, article.id.bytes.count, article.id.bytes) }
    var digest = [UInt8](repeating: 0, count: 32)
    nettle_sha256_digest(&context, digest.count, &digest)
    bytes = Array(digest[..<16])
  }

  private static let fewestWords = 10

  /// - Returns: how many words it has.
  private static func add(_ text: String, to context: inout sha256_ctx) -> Int {
    var text = text
    var count = 0
    var words: [UInt8] = []
    words.reserveCapacity(text.utf8.count + 1)
    text.withUTF8 { bytes in
      WordTokenizer.forEachWord(in: bytes) { word, _ in
        words.append(contentsOf: word)
        words.append(0x20)
        count += 1
        return true
      }
    }
    nettle_sha256_update(&context, words.count, words)
    return count
  }
}
