import CNettle
public import NewsCore
import Text

/// The same for articles that say the same: equal words in title and body, however they are written, spaced and marked.
public struct StoryKey: Hashable, Sendable {
  /// The first 128 bits of SHA-256 over the folded title, a NUL and the folded body.
  public let bytes: [UInt8]

  public init(_ article: Article) {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    func add(_ text: String) {
      let folded = Folding.search(text).bytes
      nettle_sha256_update(&context, folded.count, folded)
    }
    add(article.title)
    nettle_sha256_update(&context, 1, [0])
    for block in article.blocks {
      if case .paragraph(let paragraph) = block, paragraph.role != .body { continue }
      add(block.text)
    }
    var digest = [UInt8](repeating: 0, count: 32)
    nettle_sha256_digest(&context, digest.count, &digest)
    bytes = Array(digest[..<16])
  }
}
