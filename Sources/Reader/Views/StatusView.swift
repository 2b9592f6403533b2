import NewsCore
import Prose
import Screen
import Text

/// The last row: what just happened, or where one is and what one can press.
struct StatusView {
  let state: State
  let theme: Theme

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    canvas.fill(area, style: theme.style(.statusLine))
    var row = TextRow(right: right)
    if let notice = state.notice {
      row.left = [TextRow.Part(notice.text, notice.kind == .failure ? .error : .notice)]
      row.right.removeAll { _ in canvas.size.columns < 60 }
      row.draw(on: &canvas, in: area.inset(left: 1, right: 1)) { theme.style($0) }
      return
    }
    if let full = fullTitle {
      row.left = [TextRow.Part(full, .notice)]
    } else {
      row.left = hints(columns: area.columns - 2, metrics: canvas.metrics)
    }
    row.draw(on: &canvas, in: area.inset(left: 1, right: 1)) { theme.style($0) }
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
  private var fullTitle: String? {
    guard state.overlays.isEmpty else { return nil }
    switch state.focus {
    case .headlines:
      let row = state.list.selectedRow
      guard Layout(state).article == nil, let title = state.list.window.headline(inRow: row)?.title else { return nil }
      let rows = state.headlineRows
      return isCut(title, columns: rows.columns, lines: rows.titleLines(ofRow: row)) ? title : nil
    case .sidebar:
      let lines = state.sidebarContents
      guard let pane = Layout(state).sidebar, let open = state.open,
        let place = lines.place(ofItem: state.sidebar.selectedItem)
      else { return nil }
      let title = open.article.listings[place.listing].items[place.index].title
      let height = lines.lines(ofItem: state.sidebar.selectedItem).count
      return isCut(title, columns: SidebarView.textColumns(of: pane.columns), lines: height) ? title : nil
    case .article: return nil
    }
  }

  private func isCut(_ title: String, columns: Int, lines: Int) -> Bool {
    LineWrapper(metrics: state.metrics, columns: columns).texts(of: SafeText.line(title)).count > lines
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
