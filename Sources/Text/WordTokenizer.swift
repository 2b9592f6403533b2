/// Takes a text apart into the words that search compares, of documents and of queries alike.
///
/// A word is a run of letters, marks and numbers, folded as `Folding.search` does; everything else parts words, apostrophes and
/// bytes that are no UTF-8 among it (`don’t` is `don` `t`, `19-year-old` is `19` `year` `old`, `2.5` is `2` `5`).
/// - Characters of scripts written without spaces, and syllables of Hangul, to whose words particles stick, are a word each, with
///   their vowel signs and tones: any two are found as a phrase wherever they stand.
/// - A comma before three digits is none: `1,000` is `1000`.
/// - Soft hyphens, joiners, marks of direction and all else that is not seen are as if they were not there.
/// - An emoji is a word, without its skin tone; of a joined one and of a flag each part is. Other signs part words.
/// - A word is cut at `longestWord` bytes of folded text, between two code points; its range goes to its end.
public enum WordTokenizer {
  /// In UTF-8 bytes of folded text; a URL or a Base64 block in one piece shall not fill an index.
  public static let longestWord = 64

  /// Hands each word and its range in `bytes` to `body`, which answers whether to go on. For hot paths: it allocates nothing.
  ///
  /// The folded bytes live until `body` returns. Ranges ascend, do not overlap, and lie on code points.
  public static func forEachWord(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: (_ folded: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestWord) { word in
      withUnsafeTemporaryAllocation(of: Unicode.Scalar.self, capacity: 64) { pieces in
        var scanner = WordScanner(bytes, word: word, pieces: pieces)
        while let range = scanner.next(), body(scanner.folded, range) {}
      }
    }
  }

  /// The words of a short text, such as a query.
  public static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var text = text
    text.withUTF8 { bytes in
      forEachWord(in: bytes) { folded, range in
        words.append(Word(folded: String(decoding: folded, as: UTF8.self), range: range))
        return true
      }
    }
    return words
  }

  /// A word as search compares it, and where it stands in the text's UTF-8.
  public struct Word: Hashable, Sendable {
    public let folded: String
    public let range: Range<Int>

    public init(folded: String, range: Range<Int>) {
      self.folded = folded
      self.range = range
    }
  }
}
