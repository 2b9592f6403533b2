/// A few words of an article around what a search found in it.
public struct SearchSnippet: Hashable, Sendable {
  /// One line, with an ellipsis where it was cut out of the text.
  public var text: String
  /// What was found, in UTF-8 bytes of `text`; ascending, not overlapping.
  public var hits: [Range<Int>]

  public init(_ text: String, hits: [Range<Int>] = []) {
    self.text = text
    self.hits = hits
  }
}
