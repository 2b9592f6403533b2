import Screen
import Text

/// What stands in a pane that has nothing to show: a sentence or two, wrapped, with air around them.
struct Sentences {
  let parts: [TextRow.Part]
  let theme: Theme

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let text = area.inset(left: 3, right: 2)
    var row = text.row + (text.rows > 4 ? 1 : 0)
    for part in parts {
      let wrapped = Paragraphs.lines(part.text, columns: text.columns, metrics: canvas.metrics)
      for line in wrapped {
        guard row < area.endRow else { return }
        canvas.put(
          line, at: Point(column: text.column, row: row), columns: text.columns, style: theme.style(part.role))
        row += 1
      }
    }
  }
}

/// Running text of the program's own.
enum Paragraphs {
  /// Broken between words, and within words that are longer than a line.
  static func lines(_ text: String, columns: Int, metrics: CellMetrics) -> [String] {
    guard columns > 0 else { return [] }
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, metrics.width(of: last) + 1 + metrics.width(of: word) <= columns {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(metrics.cut(String(word), toColumns: columns))
      }
    }
    return lines
  }
}
