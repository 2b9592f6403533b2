import Screen

/// What a terminal shows that is too narrow for a headline.
struct TooSmallView {
  let theme: Theme

  static let leastColumns = 16

  func draw(on canvas: inout Canvas) {
    let lines = Paragraphs.lines("Too narrow to read.", columns: canvas.size.columns, metrics: canvas.metrics)
    for (row, line) in lines.enumerated() {
      canvas.put(line, at: Point(column: 0, row: row), style: theme.style(.text))
    }
  }
}
