import Screen

/// The themes to choose from, beside the panes, which show how the chosen one looks; over them where there is no room.
struct ThemePickerView {
  let themes: [Theme]
  let selected: Int
  let theme: Theme

  static let columns = 36

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    canvas.fill(area, style: theme.style(.background))
    PaneTitle(name: "THEMES", detail: theme.author.isEmpty ? nil : "by \(theme.author)", isFocused: true, theme: theme)
      .draw(on: &canvas, in: area)
    let list = area.below(1)
    let top = max(0, min(selected - list.rows / 2, themes.count - list.rows))
    for row in 0..<list.rows where themes.indices.contains(top + row) {
      draw(themes[top + row], isSelected: top + row == selected, on: &canvas, in: list.row(row))
    }
  }

  private func draw(_ listed: Theme, isSelected: Bool, on canvas: inout Canvas, in row: Rectangle) {
    func style(_ role: Role) -> Style { isSelected ? theme.style(role, inSelection: true) : theme.style(role) }
    if isSelected {
      canvas.fill(row, style: style(.text))
      let point = Point(column: row.column, row: row.row)
      canvas.put(Signs.selected, at: point, columns: 1, style: theme.style(.selectionMark, inSelection: true))
      canvas.cursor = point
    }
    var right = [TextRow.Part(listed.appearance?.rawValue ?? "", .meta)]
    if !listed.faults.isEmpty { right = [TextRow.Part("\(listed.faults.count) mistakes", .error)] }
    TextRow(left: [TextRow.Part(listed.name, .headline)], right: right)
      .draw(on: &canvas, in: row.inset(left: 2, right: 1), style: style)
  }
}
