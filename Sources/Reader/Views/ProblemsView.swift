import NewsCore
import Screen

/// The files that gave no article: which, why, and what to do.
struct ProblemsView {
  let problems: [FileProblem]
  /// Files that are no text, which are not listed.
  let skipped: Int
  let topLine: Int
  let theme: Theme

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    canvas.fill(area, style: theme.style(.background))
    PaneTitle(
      name: "FILES THAT COULD NOT BE READ", detail: skipped > 0 ? Skipped.words(skipped) : nil,
      right: Amount.grouped(problems.count), isFocused: true, theme: theme
    ).draw(on: &canvas, in: area)
    let body = area.below(1)
    for row in 0..<body.rows where topLine + row < problems.count * 3 {
      let problem = problems[(topLine + row) / 3]
      let line = body.row(row)
      switch (topLine + row) % 3 {
      case 0:
        TextRow(left: [TextRow.Part(problem.path.text, .unreadHeadline)])
          .draw(on: &canvas, in: line.inset(left: 1, right: 1)) { theme.style($0) }
      case 1:
        TextRow(left: [TextRow.Part(problem.reason, .error), TextRow.Part(problem.advice, .dim)])
          .draw(on: &canvas, in: line.inset(left: 3, right: 1)) { theme.style($0) }
      default: break
      }
    }
    canvas.cursor = Point(column: area.column, row: min(body.row, canvas.size.rows - 1))
  }
}
