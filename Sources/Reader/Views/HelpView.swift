import Screen

/// The keys and commands, over the panes.
struct HelpView {
  let topLine: Int
  let theme: Theme

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    canvas.fill(area, style: theme.style(.background))
    PaneTitle(name: "KEYS AND COMMANDS", detail: "a command's name works at : too", isFocused: true, theme: theme)
      .draw(on: &canvas, in: area)
    let body = area.below(1)
    let lines = HelpLine.all
    for row in 0..<body.rows where lines.indices.contains(topLine + row) {
      draw(lines[topLine + row], on: &canvas, in: body.row(row).inset(left: 1, right: 1))
    }
    canvas.cursor = Point(column: area.column, row: min(body.row, canvas.size.rows - 1))
  }

  private func draw(_ line: HelpLine, on canvas: inout Canvas, in row: Rectangle) {
    switch line {
    case .blank: break
    case .heading(let name): TextRow(left: [TextRow.Part(name, .dateHeading)]).draw(on: &canvas, in: row, style: style)
    case .command(let keys, let name, let help):
      let columns = min(18, row.columns / 3)
      let left = row.inset(left: 2, right: 0)
      TextRow(left: [TextRow.Part(keys, .key)])
        .draw(on: &canvas, in: Rectangle(column: left.column, row: row.row, columns: columns, rows: 1), style: style)
      TextRow(left: [TextRow.Part(help, .text)], right: [TextRow.Part(":" + name, .dim)])
        .draw(on: &canvas, in: left.inset(left: columns + 1, right: max(0, row.columns - 100)), style: style)
    }
  }

  private func style(_ role: Role) -> Style { theme.style(role) }
}
