import Prose
import Screen

/// What stands in a pane that has nothing to show: a sentence or two, wrapped, with air around them.
struct Sentences {
  let parts: [TextRow.Part]
  let theme: Theme

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let text = area.inset(left: 3, right: 2)
    var row = text.row + (text.rows > 4 ? 1 : 0)
    for part in parts {
      let wrapped = LineWrapper(metrics: canvas.metrics, columns: text.columns).texts(of: part.text)
      for line in wrapped {
        guard row < area.endRow else { return }
        canvas.put(
          line, at: Point(column: text.column, row: row), columns: text.columns, style: theme.style(part.role))
        row += 1
      }
    }
  }
}
