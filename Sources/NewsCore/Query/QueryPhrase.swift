public import Text

/// Words of a query that belong together, in their order.
public struct QueryPhrase: Hashable, Sendable {
  /// As they were written, without quotes and stars, with single blanks.
  public let text: String
  /// As they are searched.
  public let words: SearchPhrase

  /// `nil` where nothing in the text can be searched for.
  public init?(_ text: String, endsInPrefix: Bool = false) {
    let parts = text.unicodeScalars.split { $0 == "\"" || $0 == "*" || $0.properties.isWhitespace || $0.value < 0x20 }
    self.text = parts.map { String($0) }.joined(separator: " ")
    guard let words = SearchPhrase(self.text, endsInPrefix: endsInPrefix) else { return nil }
    self.words = words
  }
}
