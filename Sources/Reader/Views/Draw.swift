import NewsCore
public import Screen
import Text

/// The canvas that shows a state: the whole screen. Pure.
public func draw(_ state: State) -> Canvas { draw(state, after: nil).canvas }

/// The frame that shows a state. Pure: whatever the former one was, its canvas is the same.
public func draw(_ state: State, after former: Frame?) -> Frame {
  let theme = state.theme
  let blank = Canvas(size: state.size, metrics: state.metrics, style: theme.style(.background))
  var frame = Frame(blank, after: former)
  let layout = Layout(state)
  guard state.size.columns >= TooSmallView.leastColumns else {
    TooSmallView(theme: theme).draw(on: &frame.canvas)
    return frame.finished(isCovered: true)
  }
  HeaderView(state: state, theme: theme).draw(on: &frame.canvas, in: layout.header)
  if let area = layout.headlines { HeadlinesView(state: state, theme: theme).draw(on: &frame, in: area) }
  if let area = layout.article { ArticleView(state: state, theme: theme).draw(on: &frame.canvas, in: area) }
  if let area = layout.sidebar { frame.draw(SidebarView(state, theme: theme), as: .sidebar, in: area) }
  drawRules(of: layout, theme: theme, on: &frame.canvas)
  let status = StatusView(state, theme: theme)
  let statusRows = layout.status.isEmpty ? 0 : status.rows
  status.draw(on: &frame.canvas, in: frame.canvas.bounds.lastRows(statusRows))
  for overlay in state.overlays { draw(overlay, of: state, theme: theme, layout: layout, on: &frame.canvas) }
  // Where a pane has no row left, its cursor has none either.
  if let cursor = frame.canvas.cursor, !frame.canvas.bounds.contains(cursor) { frame.canvas.cursor = nil }
  return frame.finished(isCovered: !state.overlays.isEmpty || statusRows > 1)
}

/// The lines between the panes.
private func drawRules(of layout: Layout, theme: Theme, on canvas: inout Canvas) {
  for column in layout.rules {
    for row in layout.header.endRow..<max(layout.header.endRow, layout.status.row) {
      canvas.put(Signs.rule(canvas.metrics), at: Point(column: column, row: row), columns: 1, style: theme.style(.rule))
    }
  }
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
    ProblemsView(
      problems: problems, skipped: state.status.skipped, isLoading: state.status.isLoading, topLine: topLine,
      metrics: state.metrics, theme: theme
    ).draw(on: &canvas, in: body)
  case .contents(let contents):
    ContentsView(contents: contents, isComing: state.contentsAsked != nil, theme: theme)
      .draw(on: &canvas, in: layout.headlines ?? body)
  case .sort(let selected):
    SortView(orders: state.offeredSorts, selected: selected, theme: theme)
      .draw(on: &canvas, in: layout.headlines ?? body)
  case .question(let question): QuestionView(question: question, theme: theme).draw(on: &canvas, in: layout.status)
  case .prompt(let prompt):
    let view = PromptView(prompt, state: state, theme: theme)
    view.draw(on: &canvas, in: canvas.bounds.lastRows(layout.status.isEmpty ? 0 : view.rows))
  }
}

extension State {
  /// The theme that is chosen; without any a plain one.
  public var theme: Theme {
    themes.first { $0.id == settings.theme } ?? themes.first ?? Theme(id: "plain", name: "Plain", styles: [:])
  }
}
