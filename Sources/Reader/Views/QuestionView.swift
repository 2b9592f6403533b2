import Screen
import Text

/// A question in the last row.
struct QuestionView {
  let question: Question
  let theme: Theme

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    guard !area.isEmpty else { return }
    canvas.fill(area, style: theme.style(.statusLine))
    let inner = area.inset(left: 1, right: 1)
    let keys = Hint(keys: "y", "yes").parts + Hint(keys: "n", "no").parts
    var row = TextRow(left: [TextRow.Part(question.text, .prompt)], right: keys)
    row.leastLeft = 10
    row.draw(on: &canvas, in: inner) { theme.style($0) }
    let width = min(canvas.metrics.width(of: question.text) + 1, max(0, inner.columns - 1))
    canvas.cursor = Point(column: inner.column + width, row: inner.row)
  }
}
