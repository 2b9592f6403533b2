import NewsCore
import Prose
import Screen
import Text

/// The article in its measured column, with air around it.
struct ArticleView {
  let state: State
  let theme: Theme

  private var isFocused: Bool { state.focus == .article && state.overlays.isEmpty }

  func draw(on canvas: inout Canvas, in pane: Rectangle) {
    let area = pane.below(1)
    guard let open = state.open else {
      title("ARTICLE").draw(on: &canvas, in: pane)
      Sentences(parts: emptiness, theme: theme).draw(on: &canvas, in: area)
      return
    }
    let galley = open.shownGalley
    let columns = min(galley.measure.columns, area.columns)
    let indent = max(0, (area.columns - columns) / 2)
    title(of: open).draw(on: &canvas, in: pane, indent: max(1, indent))
    let matches = open.search?.matches ?? []
    for (line, content) in galley.lines(from: open.shownTop, count: area.rows).enumerated() {
      let row = area.row(line).inset(left: indent, right: 0)
      draw(content, matches: matches, current: open.search?.current, on: &canvas, in: row)
    }
    if isFocused { canvas.cursor = Point(column: area.column + indent, row: area.row) }
  }

  // MARK: The pane's title

  private func title(_ name: String) -> PaneTitle { PaneTitle(name: name, isFocused: isFocused, theme: theme) }

  /// Once the head has gone up, the article's own title, so that one knows what one is reading.
  private func title(of open: OpenArticle) -> PaneTitle {
    var title = title(open.savedPage != nil ? "PAGE AS SAVED" : open.isPreview ? "PREVIEW" : "ARTICLE")
    if open.shownTop.piece > 0 || open.savedPage != nil { title.detail = open.article.title }
    return title
  }

  private var emptiness: [TextRow.Part] {
    if state.opening != nil { return [TextRow.Part("Opening …", .dim)] }
    guard state.list.window.total > 0 else { return [] }
    return [TextRow.Part("Enter opens the headline that is selected.", .dim)]
  }

  // MARK: Lines

  private func draw(
    _ line: ProseLine, matches: [Range<DocumentOffset>], current: Int?, on canvas: inout Canvas, in row: Rectangle
  ) {
    var column = row.column
    for run in line.runs {
      let point = Point(column: column, row: row.row)
      canvas.put(run.text, at: point, columns: row.endColumn - column, style: theme.style(run.role, run.style))
      mark(run, at: column, matches: matches, current: current, on: &canvas, in: row)
      column += run.width
    }
  }

  /// Marks what a search found in a run; matches are in order, so the first that reaches it is looked up.
  private func mark(
    _ run: ProseRun, at column: Int, matches: [Range<DocumentOffset>], current: Int?, on canvas: inout Canvas,
    in row: Rectangle
  ) {
    guard !matches.isEmpty, let source = run.source else { return }
    var index = firstMatch(endingAfter: source.lowerBound, in: matches)
    while index < matches.count, matches[index].lowerBound < source.upperBound {
      let shown = matches[index].clamped(to: source)
      let before = run.text.utf8.prefix(shown.lowerBound.utf8 - source.lowerBound.utf8)
      let matched = run.text.utf8.dropFirst(before.count).prefix(shown.upperBound.utf8 - shown.lowerBound.utf8)
      let start = column + canvas.metrics.width(of: String(decoding: before, as: UTF8.self))
      let width = canvas.metrics.width(of: String(decoding: matched, as: UTF8.self))
      let style = theme.style(index == current ? .currentMatch : .match)
      let area = Rectangle(column: start, row: row.row, columns: width, rows: 1)
      canvas.restyle(area.intersection(row)) { _ in style }
      index += 1
    }
  }

  private func firstMatch(endingAfter offset: DocumentOffset, in matches: [Range<DocumentOffset>]) -> Int {
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
