import Prose
import Screen
import Text

/// What is said at the foot of a screen: in one row, or over as many as it takes, above the last row.
///
/// A fault stands at the beginning of a sentence and what to do at its end: where there are not rows enough, it is shortened
/// between them.
struct FootText {
  let lines: [[TextRow.Part]]

  /// - Parameter most: how many lines it may take, at least 1.
  init(_ parts: [TextRow.Part], columns: Int, metrics: CellMetrics, atMost most: Int) {
    let wrapper = LineWrapper(metrics: metrics, columns: columns)
    var lines: [[TextRow.Part]] = []
    for part in parts {
      if let last = lines.last, TextRow.width(of: last + [part], metrics) <= columns {
        lines[lines.count - 1].append(part)
      } else {
        lines += wrapper.texts(of: SafeText.line(part.text)).map { [TextRow.Part($0, part.role, gap: part.gap)] }
      }
    }
    self.lines = Self.shortened(lines, to: most, columns: columns, metrics)
  }

  private static func shortened(
    _ lines: [[TextRow.Part]], to most: Int, columns: Int, _ metrics: CellMetrics
  ) -> [[TextRow.Part]] {
    guard lines.count > most else { return lines }
    var first = Array(lines.prefix((most + 1) / 2))
    if let cut = first.last?.last {
      let before = TextRow.width(of: first[first.count - 1].dropLast() + [TextRow.Part("", cut.role)], metrics)
      let text = metrics.cut(cut.text, toColumns: max(1, columns - before - 1), ellipsis: "") + "…"
      first[first.count - 1][first[first.count - 1].count - 1] = TextRow.Part(text, cut.role)
    }
    return first + lines.suffix(most / 2)
  }

  /// Draws it in the first rows of an area.
  func draw(on canvas: inout Canvas, in area: Rectangle, style: (Role) -> Style) {
    for (row, parts) in lines.enumerated() {
      TextRow(left: parts).draw(on: &canvas, in: area.row(row), style: style)
    }
  }
}

extension State {
  /// How many rows at the foot of the screen a sentence may take.
  var noticeRows: Int { max(1, min(6, size.rows / 3)) }
}

extension Notice {
  var part: TextRow.Part { TextRow.Part(text, kind == .failure ? .error : .notice) }
}
