/// Words that are looked for one behind the other; a single word is a phrase of one.
public struct SearchPhrase: Hashable, Sendable {
  /// Folded; at least one.
  public let words: [String]
  /// Whether the last word is only the beginning of one.
  public let endsInPrefix: Bool

  /// The words of a text; `nil` where it has none.
  public init?(_ text: String, endsInPrefix: Bool = false) {
    words = WordTokenizer.words(of: text).map(\.folded)
    guard !words.isEmpty else { return nil }
    self.endsInPrefix = endsInPrefix
  }

  /// How many letters of its last word it gives where that is only a beginning; `nil` in scripts written without spaces, where
  /// a word has no more than one.
  public var prefixLetters: Int? {
    guard endsInPrefix, let last = words.last?.unicodeScalars, let letter = last.first,
      letter.value < 0x2300, !WordClasses.standsAlone(letter)
    else { return nil }
    return last.count
  }

  /// Whether it asks for all words with a certain first letter, which are too many to be of use.
  public var hasOneLetterPrefix: Bool { prefixLetters == 1 }
}
