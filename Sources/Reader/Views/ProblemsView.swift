import NewsCore
import Screen
import Text

/// The files that gave no article: which, why, and what to do.
struct ProblemsView {
  let problems: [FileProblem]
  /// Files that are no text, which are not listed.
  let skipped: Int
  /// Whether more files are to be read.
  let isLoading: Bool
  let topLine: Int
  let metrics: CellMetrics
  let theme: Theme

  /// What each takes at a width: its path, why, what to do, and a blank line. All take the same, for there may be thousands.
  static func lines(ofProblemIn columns: Int) -> Int { 2 + reasonLines(columns) + adviceLines(columns) }

  private static func reasonLines(_ columns: Int) -> Int { columns < 80 ? 2 : 1 }
  private static func adviceLines(_ columns: Int) -> Int { columns < 60 ? 3 : columns < 100 ? 2 : 1 }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    canvas.fill(area, style: theme.style(.background))
    PaneTitle(
      name: "FILES THAT COULD NOT BE READ", detail: skipped > 0 ? Skipped.words(skipped) : nil,
      right: Amount.grouped(problems.count), isFocused: true, theme: theme
    ).draw(on: &canvas, in: area)
    let body = area.below(1)
    canvas.cursor = Point(column: area.column, row: min(body.row, canvas.size.rows - 1))
    guard !problems.isEmpty else {
      let words = isLoading ? "Every text so far could be read." : "Every text could be read."
      Sentences(parts: [TextRow.Part(words, .text)], theme: theme).draw(on: &canvas, in: body)
      return
    }
    let height = Self.lines(ofProblemIn: area.columns)
    var row = -(topLine % height)
    for problem in problems.dropFirst(topLine / height).prefix(body.rows / height + 2) {
      let lines = [[TextRow.Part(problem.path.text, .unreadHeadline)]] + told(problem, columns: area.columns)
      for (offset, line) in lines.enumerated() where row + offset >= 0 {
        TextRow(left: line).draw(on: &canvas, in: body.row(row + offset).inset(left: offset == 0 ? 1 : 3, right: 1)) {
          theme.style($0)
        }
      }
      row += height
    }
  }

  private func told(_ problem: FileProblem, columns: Int) -> [[TextRow.Part]] {
    func lines(_ text: String, _ role: Role, atMost count: Int) -> [[TextRow.Part]] {
      FootText([TextRow.Part(text, role)], columns: columns - 4, metrics: metrics, atMost: count).lines
    }
    return lines(problem.reason, .error, atMost: Self.reasonLines(columns))
      + lines(problem.advice, .dim, atMost: Self.adviceLines(columns))
  }
}
