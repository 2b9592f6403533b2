import NewsCore
import Screen
import Text

/// The line being written, in the last row; it scrolls so that the cursor stays in view. Where there is more to say of it than
/// a count, it stands above its row, which then says that.
struct PromptView {
  let prompt: Prompt
  let state: State
  let theme: Theme

  /// The rows it takes at the foot of a screen.
  static func rows(_ prompt: Prompt, screen: Size) -> Int {
    switch prompt.purpose {
    case .library, .tags: screen.rows > 5 ? 2 : 1
    case .search, .filter, .contents, .command, .note: 1
    }
  }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    guard !area.isEmpty else { return }
    canvas.fill(area, style: theme.style(.statusLine))
    let inner = area.row(0).inset(left: 1, right: 1)
    let sign = canvas.put(
      sign, at: Point(column: inner.column, row: inner.row), columns: inner.columns, style: theme.style(.prompt))
    let answer = answer.map { TextRow(right: [TextRow.Part($0, .statusCount)]) }
    let reserved = (self.answer.map { canvas.metrics.width(of: $0) } ?? 0) + 2
    let room = inner.columns - sign - (inner.columns > 40 ? reserved : 1)
    if inner.columns > 40 { answer?.draw(on: &canvas, in: inner) { theme.style($0) } }
    let text = Rectangle(column: inner.column + sign, row: inner.row, columns: max(0, room), rows: 1)
    drawText(on: &canvas, in: text)
    if area.rows > 1 { remark.draw(on: &canvas, in: area.row(1).inset(left: 1, right: 1)) { theme.style($0) } }
  }

  private func drawText(on canvas: inout Canvas, in area: Rectangle) {
    let shown = Self.visible(prompt, columns: max(1, area.columns), metrics: canvas.metrics)
    canvas.put(
      shown.text, at: Point(column: area.column, row: area.row), columns: area.columns, style: theme.style(.promptText))
    for fault in prompt.purpose == .library ? state.queryFaults : [] {
      let range = fault.range.clamped(to: shown.first..<Int.max)
      let before = String(shown.text.prefix(range.lowerBound - shown.first))
      let faulty = String(shown.text.dropFirst(range.lowerBound - shown.first).prefix(range.count))
      let place = Rectangle(
        column: area.column + canvas.metrics.width(of: before), row: area.row,
        columns: canvas.metrics.width(of: faulty), rows: 1)
      canvas.restyle(place.intersection(area)) { _ in
        var style = theme.style(.error)
        style.attributes.insert(.underline)
        return style
      }
    }
    let cursor = min(area.column + shown.cursor, canvas.size.columns - 1)
    canvas.cursor = Point(column: cursor, row: area.row)
  }

  private var sign: String {
    switch prompt.purpose {
    case .search: "/"
    case .library: "Search: "
    case .filter: "Titles with: "
    case .contents: "Lists with: "
    case .command: ":"
    case .tags: "Tags: "
    case .note: "Note: "
    }
  }

  /// What the text finds so far; for a command its notice.
  private var answer: String? {
    switch prompt.purpose {
    case .search:
      guard let search = state.open?.search, !prompt.text.isEmpty else { return nil }
      return search.count
    case .library: return state.list.isSearch ? Amount.of(state.list.window.total, "story", "stories") : nil
    case .filter: return Amount.of(state.list.window.total, "headline", "headlines")
    case .command: return state.notice?.text
    case .tags:
      let count = state.tagged?.ids.count ?? 0
      return count > 1 ? "of \(Amount.of(count, "story", "stories"))" : nil
    case .contents, .note: return nil
    }
  }

  /// What is to be said of the line, below it.
  private var remark: TextRow {
    if prompt.purpose == .library, let fault = state.queryFaults.first {
      let parts = [TextRow.Part(fault.sentence, .error)] + (fault.suggestion.map { [TextRow.Part($0, .notice)] } ?? [])
      return TextRow(left: parts)
    }
    if let notice = state.notice { return TextRow(left: [TextRow.Part(notice.text, .notice)]) }
    guard prompt.purpose == .tags else {
      let keys = Hint(keys: "Tab", "fields").parts + Hint(keys: "Up", "earlier ones").parts
      return TextRow(left: keys + Hint(keys: "Enter", "keep").parts + Hint(keys: "Esc", "as before").parts)
    }
    let tags = state.tagged?.all.reduce(into: Set<String>()) { $0.formUnion($1.tags) }.sorted() ?? []
    let keys = Hint(keys: "+name", "adds").parts + Hint(keys: "-name", "takes away").parts
    return TextRow(
      left: tags.map { TextRow.Part("#" + $0, .tag) } + keys + Hint(keys: "name", "does either").parts
        + Hint(keys: "Tab", "known ones").parts)
  }

  /// The part of the text around the cursor that fits, with the cursor's column in it and the character it begins with.
  static func visible(
    _ prompt: Prompt, columns: Int, metrics: CellMetrics
  ) -> (text: String, cursor: Int, first: Int) {
    var before = Array(prompt.text.prefix(prompt.cursor))
    var width = metrics.width(of: String(before))
    // The cursor itself wants a cell.
    while width > columns - 1, !before.isEmpty {
      width -= metrics.width(of: String(before.removeFirst()))
    }
    let after = String(prompt.text.dropFirst(prompt.cursor))
    let first = prompt.cursor - before.count
    return (String(before) + metrics.cut(after, toColumns: max(0, columns - width)), width, first)
  }
}
