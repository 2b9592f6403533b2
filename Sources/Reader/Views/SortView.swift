import NewsCore
import Screen

/// The orders that a list can have, over its first rows.
struct SortView {
  let orders: [HeadlineSort]
  let selected: Int
  let theme: Theme

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let rows = min(orders.count + 2, area.rows)
    let box = Rectangle(column: area.column, row: area.row, columns: area.columns, rows: rows)
    canvas.fill(box, style: theme.style(.background))
    PaneTitle(name: "ORDER", isFocused: true, theme: theme).draw(on: &canvas, in: box)
    let list = box.below(1)
    let top = max(0, min(selected - list.rows / 2, orders.count - list.rows))
    for row in 0..<list.rows where orders.indices.contains(top + row) {
      MenuRow(text: orders[top + row].words, isSelected: top + row == selected, theme: theme)
        .draw(on: &canvas, in: list.row(row))
    }
  }
}
