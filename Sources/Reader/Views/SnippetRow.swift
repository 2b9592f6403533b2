import NewsCore
import Screen
import Text

/// The part of a snippet around the first hit that one row has room for, with its hits.
struct SnippetRow {
  let snippet: Snippet

  func draw(on canvas: inout Canvas, in area: Rectangle, style: (Role) -> Style) {
    TextRow(left: parts(columns: area.columns, metrics: canvas.metrics)).draw(on: &canvas, in: area, style: style)
  }

  /// From a word some way before the hit on, so that one sees what it belongs to.
  private func parts(columns: Int, metrics: CellMetrics) -> [TextRow.Part] {
    let bytes = Array(snippet.text.utf8)
    let hits = snippet.hits.map { $0.clamped(to: 0..<bytes.count) }.filter { !$0.isEmpty }
    var start = 0
    func text(_ range: Range<Int>) -> String { SafeText.line(String(decoding: bytes[range], as: UTF8.self)) }
    if let first = hits.first, metrics.width(of: text(0..<bytes.count)) > columns {
      let room = max(0, columns - metrics.width(of: text(first)))
      start = first.lowerBound
      // Back over whole words, as long as they take no more than half of what is left, or all where the hit ends the text.
      let before = max(room / 2, room - metrics.width(of: text(first.upperBound..<bytes.count)))
      while let word = Self.word(before: start, in: bytes),
        metrics.width(of: text(word..<first.lowerBound)) + 2 <= before
      {
        start = word
      }
    }
    var parts = start > 0 ? [TextRow.Part("… ", .snippet, gap: 0)] : []
    for hit in hits where hit.lowerBound >= start {
      if hit.lowerBound > start { parts.append(TextRow.Part(text(start..<hit.lowerBound), .snippet, gap: 0)) }
      parts.append(TextRow.Part(text(hit), .hit, gap: 0))
      start = hit.upperBound
    }
    if start < bytes.count { parts.append(TextRow.Part(text(start..<bytes.count), .snippet, gap: 0)) }
    return parts
  }

  /// Where the word before a place begins.
  private static func word(before place: Int, in bytes: [UInt8]) -> Int? {
    guard place > 0 else { return nil }
    var start = place - 1
    while start > 0, bytes[start - 1] != 0x20 { start -= 1 }
    return start
  }
}
