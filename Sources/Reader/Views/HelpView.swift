import Screen

/// The keys and commands, over the panes.
struct HelpView {
  let lines: [HelpLine]
  let topLine: Int
  let theme: Theme

  /// Wider lines would part a command from its name.
  private static let widest = 100

  /// The columns that lines have.
  static func columns(of screen: Int) -> Int { min(widest, screen - 4) }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    canvas.fill(area, style: theme.style(.background))
    PaneTitle(name: "KEYS AND COMMANDS", detail: "a command's name works at : too", isFocused: true, theme: theme)
      .draw(on: &canvas, in: area)
    let body = area.below(1)
    if lines.isEmpty {
      Sentences(parts: [TextRow.Part("No key and no command has these words.", .text)], theme: theme)
        .draw(on: &canvas, in: body)
    }
    for row in 0..<body.rows where lines.indices.contains(topLine + row) {
      draw(lines[topLine + row], on: &canvas, in: body.row(row).inset(left: 1, right: 1))
    }
    canvas.cursor = Point(column: area.column, row: min(body.row, canvas.size.rows - 1))
  }

  private func draw(_ line: HelpLine, on canvas: inout Canvas, in row: Rectangle) {
    let command = row.inset(left: 2, right: max(0, row.columns - 2 - Self.columns(of: canvas.size.columns)))
    let text = command.inset(left: HelpLine.keyColumns, right: 0)
    switch line {
    case .blank: break
    case .heading(let name): TextRow(left: [TextRow.Part(name, .dateHeading)]).draw(on: &canvas, in: row, style: style)
    case .command(let keys, let help, let name):
      TextRow(left: [TextRow.Part(keys, .key)]).draw(on: &canvas, in: command, style: style)
      TextRow(left: [TextRow.Part(help, .text)], right: name.isEmpty ? [] : [TextRow.Part(name, .dim)])
        .draw(on: &canvas, in: text, style: style)
    case .more(let help): TextRow(left: [TextRow.Part(help, .text)]).draw(on: &canvas, in: text, style: style)
    case .name(let name): TextRow(left: [TextRow.Part(name, .dim)]).draw(on: &canvas, in: text, style: style)
    }
  }

  private func style(_ role: Role) -> Style { theme.style(role) }
}
