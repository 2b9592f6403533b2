import NewsCore
import Screen
import Text

/// The line being written, in the last row; it scrolls so that the cursor stays in view. What is to be said of it stands above
/// it, in as many rows as that takes, so that the line itself keeps its place.
struct PromptView {
  private let prompt: Prompt
  private let state: State
  private let theme: Theme
  private let remark: FootText?

  init(_ prompt: Prompt, state: State, theme: Theme) {
    self.prompt = prompt
    self.state = state
    self.theme = theme
    remark = state.size.rows > 5 || state.fault(of: prompt) != nil ? Self.remark(on: prompt, state) : nil
  }

  /// The rows it takes at the foot of a screen.
  var rows: Int { 1 + (remark?.lines.count ?? 0) }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    guard !area.isEmpty else { return }
    canvas.fill(area, style: theme.style(.statusLine))
    remark?.draw(on: &canvas, in: area.inset(left: 1, right: 1)) { theme.style($0) }
    let inner = area.lastRows(1).inset(left: 1, right: 1)
    let sign = canvas.put(
      sign, at: Point(column: inner.column, row: inner.row), columns: inner.columns, style: theme.style(.prompt))
    // What is written comes first.
    let answer = inner.columns > 40 ? answer : nil
    let reserved = answer.map { canvas.metrics.width(of: $0) + 2 } ?? 1
    if let answer {
      TextRow(right: [TextRow.Part(answer, .statusCount)]).draw(on: &canvas, in: inner) { theme.style($0) }
    }
    let room = inner.columns - sign - reserved
    drawText(on: &canvas, in: Rectangle(column: inner.column + sign, row: inner.row, columns: max(0, room), rows: 1))
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
    case .help: "Help on: "
    case .command: ":"
    case .tags: "Tags: "
    case .note: "Note: "
    }
  }

  /// What the text finds so far.
  private var answer: String? {
    switch prompt.purpose {
    case .search:
      guard let search = state.open?.search, !prompt.text.isEmpty else { return nil }
      return search.count
    case .library:
      guard state.list.isSearch else { return nil }
      return Amount.of(state.list.window.total, "story", "stories") + (state.isComingIn ? " so far" : "")
    case .filter: return Amount.of(state.list.window.total, "headline", "headlines")
    case .tags:
      let count = state.tagged?.ids.count ?? 0
      return count > 1 ? "of \(Amount.of(count, "story", "stories"))" : nil
    case .contents, .help, .command, .note: return nil
    }
  }

  /// What is wrong with it, what could be meant, or what keys do.
  private static func remark(on prompt: Prompt, _ state: State) -> FootText? {
    func said(_ parts: [TextRow.Part], atMost rows: Int) -> FootText {
      FootText(parts, columns: state.size.columns - 2, metrics: state.metrics, atMost: rows)
    }
    if prompt.purpose == .library, let fault = state.queryFaults.first {
      let parts = [TextRow.Part(fault.sentence, .error)] + (fault.suggestion.map { [TextRow.Part($0, .notice)] } ?? [])
      return said(parts, atMost: state.noticeRows)
    }
    if let fault = state.fault(of: prompt) { return said([TextRow.Part(fault, .error)], atMost: state.noticeRows) }
    if let notice = state.notice { return said([notice.part], atMost: state.noticeRows) }
    switch prompt.purpose {
    case .library:
      let keys = Hint(keys: "Tab", "fields").parts + Hint(keys: "Up", "earlier ones").parts
      return said(keys + Hint(keys: "Enter", "keep").parts + Hint(keys: "Esc", "as before").parts, atMost: 1)
    case .tags:
      let tags = state.tagged?.all.reduce(into: Set<String>()) { $0.formUnion($1.tags) }.sorted() ?? []
      let keys = Hint(keys: "+name", "adds").parts + Hint(keys: "-name", "takes away").parts
      let more = Hint(keys: "name", "does either").parts + Hint(keys: "Tab", "known ones").parts
      return said(tags.map { TextRow.Part("#" + $0, .tag) } + keys + more, atMost: 1)
    case .search, .filter, .contents, .help, .command, .note: return nil
    }
  }

  /// The part of the text around the cursor that fits, with the cursor's column in it and the character it begins with.
  static func visible(
    _ prompt: Prompt, columns: Int, metrics: CellMetrics
  ) -> (text: String, cursor: Int, first: Int) {
    var before = prompt.text.prefix(prompt.cursor)[...]
    var first = before.endIndex
    var width = 0
    // The cursor itself wants a cell.
    while first > before.startIndex {
      let previous = before.index(before: first)
      let cells = metrics.width(of: String(before[previous]))
      guard width + cells <= columns - 1 else { break }
      (first, width) = (previous, width + cells)
    }
    before = before[first...]
    let after = String(prompt.text.dropFirst(prompt.cursor))
    let shown = String(before) + metrics.cut(after, toColumns: max(0, columns - width))
    return (shown, width, prompt.cursor - before.count)
  }
}
