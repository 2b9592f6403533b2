import NewsCore
import Prose
import Screen
import Text

/// The last row: what just happened, or where one is and what one can press. What is longer than a row takes those above it
/// as well.
struct StatusView {
  private let state: State
  private let theme: Theme
  /// What is said; `nil` where keys are shown.
  private let said: FootText?

  init(_ state: State, theme: Theme) {
    self.state = state
    self.theme = theme
    said = Self.said(state).map { part in
      FootText([part], columns: state.size.columns - 2, metrics: state.metrics, atMost: state.noticeRows)
    }
  }

  /// The rows it takes at the foot of a screen.
  var rows: Int { said?.lines.count ?? 1 }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    canvas.fill(area, style: theme.style(.statusLine))
    let inner = area.inset(left: 1, right: 1)
    guard let said else {
      let keys = hints(columns: inner.columns, metrics: canvas.metrics)
      return TextRow(left: keys, right: right).draw(on: &canvas, in: inner) { theme.style($0) }
    }
    guard let line = said.lines.first, said.lines.count == 1 else {
      return said.draw(on: &canvas, in: inner) { theme.style($0) }
    }
    let right = state.notice != nil && canvas.size.columns < 60 ? [] : right
    TextRow(left: line, right: right).draw(on: &canvas, in: inner) { theme.style($0) }
  }

  private static func said(_ state: State) -> TextRow.Part? {
    if let notice = state.notice { return notice.part }
    return fullTitle(state).map { TextRow.Part($0, .notice) }
  }

  private var right: [TextRow.Part] {
    let pending = state.pendingItem?.digits ?? state.pendingKeys.map { KeySequence($0).description }.joined()
    let keys = pending.isEmpty ? [] : [TextRow.Part(pending, .key)]
    guard state.overlays.isEmpty else { return keys }
    switch state.focus {
    case .headlines:
      let total = state.list.window.total
      guard total > 0 else { return keys }
      return keys + [
        TextRow.Part("\(Amount.grouped(state.list.selectedRow + 1))/\(Amount.grouped(total))", .statusCount)
      ]
    case .article, .sidebar:
      guard let open = state.open else { return keys }
      let progress = TextRow.Part("\(Int(open.progress * 100))%", .statusCount)
      return keys + (open.search.map { [TextRow.Part($0.count, .statusCount)] } ?? []) + [progress]
    }
  }

  /// The selected title, where its row cuts it and nothing else shows it whole.
  private static func fullTitle(_ state: State) -> String? {
    guard state.overlays.isEmpty else { return nil }
    switch state.focus {
    case .headlines:
      let row = state.list.selectedRow
      guard Layout(state).article == nil, let title = state.list.window.headline(inRow: row)?.title else { return nil }
      let rows = state.headlineRows
      return isCut(title, columns: rows.columns, lines: rows.titleLines(ofRow: row), state.metrics) ? title : nil
    case .sidebar:
      let lines = state.sidebarContents
      guard let pane = Layout(state).sidebar, let open = state.open,
        let place = lines.place(ofItem: state.sidebar.selectedItem)
      else { return nil }
      let title = open.article.listings[place.listing].items[place.index].title
      let height = lines.lines(ofItem: state.sidebar.selectedItem).count
      let columns = SidebarView.textColumns(of: pane.columns)
      return isCut(title, columns: columns, lines: height, state.metrics) ? title : nil
    case .article: return nil
    }
  }

  private static func isCut(_ title: String, columns: Int, lines: Int, _ metrics: CellMetrics) -> Bool {
    LineWrapper(metrics: metrics, columns: columns).texts(of: SafeText.line(title)).count > lines
  }

  // MARK: Hints

  /// As many as there is room for, the most wanted first; help is always among them, but in help itself.
  private func hints(columns: Int, metrics: CellMetrics) -> [TextRow.Part] {
    var help = Hint([.help], "help").parts
    if case .help = state.overlays.last { help = [] }
    var left = columns - TextRow.width(of: help + right, metrics) - 4
    var parts: [TextRow.Part] = []
    for hint in Hint.hints(for: state) {
      left -= TextRow.width(of: hint.parts, metrics) + 3
      guard left >= 0 else { break }
      parts += hint.parts
    }
    return parts + help
  }
}
