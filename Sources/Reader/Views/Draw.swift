import NewsCore
public import Screen
import Text

/// The frame that shows a state: the whole screen, every time. Pure.
public func draw(_ state: State) -> Canvas {
  let theme = state.theme
  let metrics = CellMetrics(ambiguousIsWide: state.settings.ambiguousIsWide)
  var canvas = Canvas(size: state.size, metrics: metrics, style: theme.style(.background))
  let layout = Layout(state)
  guard state.size.columns >= TooSmallView.leastColumns else {
    TooSmallView(theme: theme).draw(on: &canvas)
    return canvas
  }
  HeaderView(state: state, theme: theme).draw(on: &canvas, in: layout.header)
  if let area = layout.headlines { HeadlinesView(state: state, theme: theme).draw(on: &canvas, in: area) }
  if let area = layout.article { ArticleView(state: state, theme: theme).draw(on: &canvas, in: area) }
  if let area = layout.sidebar { SidebarView(state: state, theme: theme).draw(on: &canvas, in: area) }
  for column in layout.rules {
    for row in layout.header.endRow..<max(layout.header.endRow, layout.status.row) {
      canvas.put(Signs.rule(canvas.metrics), at: Point(column: column, row: row), columns: 1, style: theme.style(.rule))
    }
  }
  StatusView(state: state, theme: theme).draw(on: &canvas, in: layout.status)
  for overlay in state.overlays { draw(overlay, of: state, theme: theme, layout: layout, on: &canvas) }
  // Where a pane has no row left, its cursor has none either.
  if let cursor = canvas.cursor, !canvas.bounds.contains(cursor) { canvas.cursor = nil }
  return canvas
}

private func draw(_ overlay: Overlay, of state: State, theme: Theme, layout: Layout, on canvas: inout Canvas) {
  let body = Rectangle(
    column: 0, row: layout.header.endRow, columns: state.size.columns,
    rows: state.size.rows - layout.header.rows - layout.status.rows)
  switch overlay {
  case .help(let topLine):
    HelpView(lines: state.helpLines, topLine: topLine, theme: theme).draw(on: &canvas, in: body)
  case .themes(let selected, _):
    ThemePickerView(themes: state.themes, selected: selected, theme: theme)
      .draw(on: &canvas, in: layout.aside ?? body)
  case .problems(let problems, let topLine):
    ProblemsView(problems: problems, skipped: state.status.skipped, topLine: topLine, theme: theme)
      .draw(on: &canvas, in: body)
  case .contents(let contents):
    ContentsView(contents: contents, isComing: state.contentsAsked != nil, theme: theme)
      .draw(on: &canvas, in: layout.headlines ?? body)
  case .sort(let selected):
    SortView(orders: state.offeredSorts, selected: selected, theme: theme)
      .draw(on: &canvas, in: layout.headlines ?? body)
  case .question(let question): QuestionView(question: question, theme: theme).draw(on: &canvas, in: layout.status)
  case .prompt(let prompt):
    let rows = PromptView.rows(prompt, screen: state.size)
    let foot = Rectangle(column: 0, row: state.size.rows - rows, columns: state.size.columns, rows: rows)
    PromptView(prompt: prompt, state: state, theme: theme)
      .draw(on: &canvas, in: layout.status.isEmpty ? layout.status : foot)
  }
}

extension State {
  /// The theme that is chosen; without any a plain one.
  public var theme: Theme {
    themes.first { $0.id == settings.theme } ?? themes.first ?? Theme(id: "plain", name: "Plain", styles: [:])
  }
}
