import NewsCore
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
      menuRow(themes[top + row], isSelected: top + row == selected).draw(on: &canvas, in: list.row(row))
    }
  }

  private func menuRow(_ listed: Theme, isSelected: Bool) -> MenuRow {
    let faults = listed.faults.count
    let right =
      faults == 0
      ? TextRow.Part(listed.appearance?.rawValue ?? "", .meta)
      : TextRow.Part(Amount.of(faults, "mistake", "mistakes"), .error)
    return MenuRow(text: listed.name, right: [right], isSelected: isSelected, theme: theme)
  }
}
