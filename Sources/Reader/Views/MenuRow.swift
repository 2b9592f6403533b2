import Screen

/// A line of something to choose from.
struct MenuRow {
  let text: String
  var right: [TextRow.Part] = []
  let isSelected: Bool
  let theme: Theme

  func draw(on canvas: inout Canvas, in row: Rectangle) {
    func style(_ role: Role) -> Style { isSelected ? theme.style(role, inSelection: true) : theme.style(role) }
    if isSelected {
      canvas.fill(row, style: style(.text))
      let point = Point(column: row.column, row: row.row)
      canvas.put(Signs.selected, at: point, columns: 1, style: theme.style(.selectionMark, inSelection: true))
      canvas.cursor = point
    }
    TextRow(left: [TextRow.Part(text, .headline)], right: right, leastLeft: 8)
      .draw(on: &canvas, in: row.inset(left: 2, right: 1), style: style)
  }
}
