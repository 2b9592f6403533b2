/// The part of a text that shows best where phrases occur in it, as one line.
public struct Snippet: Hashable, Sendable {
  /// Blanks and line ends are single spaces; `…` stands where the text goes on in the middle of a sentence.
  public let text: String
  /// Where the phrases stand in the snippet's UTF-8; ascending, not overlapping.
  public let hits: [Range<Int>]

  /// How many bytes of a text are looked at; what comes behind is not shown.
  public static let reach = 1 << 20

  public init(text: String, hits: [Range<Int>]) {
    self.text = text
    self.hits = hits
  }

  /// The best window of a text: with the most different phrases, of these the one where they stand nearest together, of these
  /// the first. The beginning of the text where there is no hit.
  ///
  /// - Parameter length: In code points, without the ellipses.
  public init(of text: String, finding finder: PhraseFinder, length: Int = 160) {
    var text = text
    self = text.withUTF8 { Snippet(of: $0, finding: finder, length: length) }
  }

  public init(of text: UnsafeBufferPointer<UInt8>, finding finder: PhraseFinder, length: Int = 160) {
    let length = max(1, length)
    var end = min(text.count, Self.reach)
    while end > 0, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    let seen = UnsafeBufferPointer(rebasing: text[..<end])
    let hits = finder.hits(in: seen)
    let core = SnippetCore(of: hits, in: seen, length: length).range
    let window = SnippetWindow(around: core, in: seen, isWhole: end == text.count, length: length)
    self = window.snippet(showing: PhraseFinder.joined(hits))
  }
}
