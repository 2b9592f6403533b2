public import NewsCore
public import Text

extension Galley {
  /// Every place of the article where a text occurs, folded as for search, in order; title and blocks alike.
  public func matches(of needle: String) -> [Range<DocumentOffset>] {
    let folded = Folding.search(needle)
    guard !folded.bytes.isEmpty else { return [] }
    let texts = [(-1, article.title)] + article.blocks.enumerated().map { ($0, $1.text) }
    return texts.flatMap { block, text in
      Folding.ranges(of: folded, in: text).map { range in
        DocumentOffset(block: block, utf8: range.lowerBound)..<DocumentOffset(block: block, utf8: range.upperBound)
      }
    }
  }

  /// Every place where phrases that a library was searched for stand, in order; title and blocks alike.
  public func matches(of phrases: [SearchPhrase]) -> [Range<DocumentOffset>] {
    guard !phrases.isEmpty else { return [] }
    let finder = PhraseFinder(phrases)
    let texts = [(-1, article.title)] + article.blocks.enumerated().map { ($0, $1.text) }
    return texts.flatMap { block, text in
      finder.ranges(in: text).map { range in
        DocumentOffset(block: block, utf8: range.lowerBound)..<DocumentOffset(block: block, utf8: range.upperBound)
      }
    }
  }

  /// All lines as plain text, for pipes and tests.
  public var plainText: String {
    pieces.indices.flatMap(lines(ofPiece:)).map { $0.runs.reduce(into: "") { $0 += $1.text } }.joined(separator: "\n")
  }
}
