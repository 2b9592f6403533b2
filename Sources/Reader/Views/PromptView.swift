import NewsCore
import Screen
import Text

/// The line being written, in the last row; it scrolls so that the cursor stays in view.
struct PromptView {
  let prompt: Prompt
  let state: State
  let theme: Theme

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    guard !area.isEmpty else { return }
    canvas.fill(area, style: theme.style(.statusLine))
    let inner = area.inset(left: 1, right: 1)
    let sign = canvas.put(
      sign, at: Point(column: inner.column, row: inner.row), columns: inner.columns, style: theme.style(.prompt))
    let answer = answer.map { TextRow(right: [TextRow.Part($0, .statusCount)]) }
    let reserved = (self.answer.map { canvas.metrics.width(of: $0) } ?? 0) + 2
    let room = inner.columns - sign - (inner.columns > 40 ? reserved : 1)
    if inner.columns > 40 { answer?.draw(on: &canvas, in: inner) { theme.style($0) } }
    let column = inner.column + sign
    let shown = Self.visible(prompt, columns: max(1, room), metrics: canvas.metrics)
    canvas.put(
      shown.text, at: Point(column: column, row: inner.row), columns: max(0, room), style: theme.style(.promptText))
    let cursor = min(column + shown.cursor, canvas.size.columns - 1)
    canvas.cursor = Point(column: cursor, row: inner.row)
  }

  private var sign: String {
    switch prompt.purpose {
    case .search: "/"
    case .filter: "Titles with: "
    case .command: ":"
    }
  }

  /// What the text finds so far; for a command its notice.
  private var answer: String? {
    switch prompt.purpose {
    case .search:
      guard let search = state.open?.search, !prompt.text.isEmpty else { return nil }
      return search.count
    case .filter: return Amount.of(state.list.window.total, "headline", "headlines")
    case .command: return state.notice?.text
    }
  }

  /// The part of the text around the cursor that fits, with the cursor's column in it.
  static func visible(_ prompt: Prompt, columns: Int, metrics: CellMetrics) -> (text: String, cursor: Int) {
    var before = Array(prompt.text.prefix(prompt.cursor))
    var width = metrics.width(of: String(before))
    // The cursor itself wants a cell.
    while width > columns - 1, !before.isEmpty {
      width -= metrics.width(of: String(before.removeFirst()))
    }
    let after = String(prompt.text.dropFirst(prompt.cursor))
    return (String(before) + metrics.cut(after, toColumns: max(0, columns - width)), width)
  }
}
