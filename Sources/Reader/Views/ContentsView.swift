import NewsCore
import Screen

/// The lists there are, in the place of the headlines.
struct ContentsView {
  let contents: ContentsList
  let isComing: Bool
  let theme: Theme

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    canvas.fill(area, style: theme.style(.background))
    PaneTitle(name: "CONTENTS", isFocused: true, theme: theme).draw(on: &canvas, in: area)
    let list = area.below(1)
    guard !contents.lines.isEmpty else {
      canvas.cursor = Point(column: area.column, row: min(list.row, canvas.size.rows - 1))
      let none = contents.words.isEmpty ? "There are no lists yet." : "No list has these words."
      let words = isComing ? "Looking for lists …" : none
      Sentences(parts: [TextRow.Part(words, .dim)], theme: theme).draw(on: &canvas, in: list)
      return
    }
    let top = max(0, min(contents.selectedLine - list.rows / 2, contents.lines.count - list.rows))
    for row in 0..<list.rows where contents.lines.indices.contains(top + row) {
      draw(contents.lines[top + row], on: &canvas, in: list.row(row))
    }
  }

  private func draw(_ line: ContentsList.Line, on canvas: inout Canvas, in row: Rectangle) {
    switch line {
    case .blank: break
    case .heading(let name):
      TextRow(left: [TextRow.Part(name, .paneTitle)]).draw(on: &canvas, in: row.inset(left: 1, right: 1)) {
        theme.style($0)
      }
    case .entry(let index):
      let entry = contents.entries[index]
      let count = entry.stories.map { [TextRow.Part(Amount.grouped($0), .meta)] } ?? []
      MenuRow(
        text: entry.kind == .tag ? "#" + entry.name : entry.name, right: count,
        isSelected: index == contents.selected, theme: theme
      ).draw(on: &canvas, in: row)
    }
  }
}
