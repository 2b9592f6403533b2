import Prose
import Screen

/// What a terminal shows that is too narrow for a headline.
struct TooSmallView {
  let theme: Theme

  static let leastColumns = 16

  func draw(on canvas: inout Canvas) {
    let lines = LineWrapper(metrics: canvas.metrics, columns: canvas.size.columns).texts(of: "Too narrow to read.")
    for (row, line) in lines.enumerated() {
      canvas.put(line, at: Point(column: 0, row: row), style: theme.style(.text))
    }
  }
}
