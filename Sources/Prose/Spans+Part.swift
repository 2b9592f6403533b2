import NewsCore

extension [Span] {
  /// What lies in a range of their bytes, and the span that the text goes on with behind it.
  func part(_ range: Range<Int>) -> (spans: [Span], next: Span?) {
    var part: [Span] = []
    var start = 0
    for span in self {
      let end = start + span.text.utf8.count
      defer { start = end }
      guard end > range.lowerBound else { continue }
      guard start < range.upperBound else { return (part, span) }
      let inside = range.clamped(to: start..<end)
      var shown = span
      shown.text = BlockSetter.slice(span.text, (inside.lowerBound - start)..<(inside.upperBound - start))
      part.append(shown)
      guard end <= range.upperBound else { return (part, span) }
    }
    return (part, nil)
  }
}
