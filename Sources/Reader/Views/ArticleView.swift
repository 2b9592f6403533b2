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
    let marks = Marks(
      highlights: open.savedPage == nil ? Self.joined(open.highlights.map(\.range)) : [],
      matches: open.search?.matches ?? [], current: open.search?.current)
    var paragraph = open.savedPage == nil ? open.paragraph : nil
    for (line, content) in galley.lines(from: open.shownTop, count: area.rows).enumerated() {
      let row = area.row(line)
      draw(content, marks, on: &canvas, in: row.inset(left: indent, right: 0))
      guard indent > 0, !content.runs.isEmpty else { continue }
      let gutter = Point(column: row.column + indent - 1, row: row.row)
      let isHighlighted = marks.hasHighlight(in: content)
      if content.offset.block == paragraph {
        let sign = isHighlighted ? Signs.selectedBar(canvas.metrics) : Signs.selected
        canvas.put(sign, at: gutter, columns: 1, style: theme.style(.highlightMark))
        paragraph = nil
      } else if isHighlighted {
        canvas.put(Signs.bar(canvas.metrics), at: gutter, columns: 1, style: theme.style(.highlightMark))
      }
    }
    if isFocused { canvas.cursor = Point(column: area.column + indent, row: area.row) }
  }

  // MARK: The pane's title

  private func title(_ name: String) -> PaneTitle { PaneTitle(name: name, isFocused: isFocused, theme: theme) }

  /// Once the head has gone up, the article's own title, so that one knows what one is reading.
  private func title(of open: OpenArticle) -> PaneTitle {
    let star = open.reading.isStarred ? " " + Signs.star : ""
    var title = title((open.savedPage != nil ? "PAGE AS SAVED" : open.isPreview ? "PREVIEW" : "ARTICLE") + star)
    if open.shownTop.piece > 0 || open.savedPage != nil { title.detail = open.article.title }
    return title
  }

  private var emptiness: [TextRow.Part] {
    if state.opening != nil { return [TextRow.Part("Opening …", .dim)] }
    guard state.list.window.total > 0 else { return [] }
    return [TextRow.Part("Enter opens the headline that is selected.", .dim)]
  }

  // MARK: Lines

  /// What is marked in the text; ranges in order, none overlapping another.
  private struct Marks {
    let highlights, matches: [Range<DocumentOffset>]
    let current: Int?

    func hasHighlight(in line: ProseLine) -> Bool {
      line.offset < line.end && highlights.contains { $0.overlaps(line.offset..<line.end) }
    }
  }

  /// Two highlights of a passage are drawn as one.
  private static func joined(_ ranges: [Range<DocumentOffset>]) -> [Range<DocumentOffset>] {
    ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, range in
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
  }

  private func draw(_ line: ProseLine, _ marks: Marks, on canvas: inout Canvas, in row: Rectangle) {
    var column = row.column
    for run in line.runs {
      let point = Point(column: column, row: row.row)
      canvas.put(run.text, at: point, columns: row.endColumn - column, style: theme.style(run.role, run.style))
      mark(run, at: column, marks.highlights, on: &canvas, in: row) { _, style in
        var highlight = theme.style(.highlight)
        highlight.attributes.formUnion(style.attributes)
        return highlight
      }
      mark(run, at: column, marks.matches, on: &canvas, in: row) { index, _ in
        theme.style(index == marks.current ? .currentMatch : .match)
      }
      column += run.width
    }
  }

  /// Restyles what of some ranges lies in a run; they are in order, so the first that reaches it is looked up.
  private func mark(
    _ run: ProseRun, at column: Int, _ ranges: [Range<DocumentOffset>], on canvas: inout Canvas, in row: Rectangle,
    style: (Int, Style) -> Style
  ) {
    guard !ranges.isEmpty, let source = run.source else { return }
    var index = firstRange(endingAfter: source.lowerBound, in: ranges)
    while index < ranges.count, ranges[index].lowerBound < source.upperBound {
      let shown = ranges[index].clamped(to: source)
      let before = run.text.utf8.prefix(shown.lowerBound.utf8 - source.lowerBound.utf8)
      let marked = run.text.utf8.dropFirst(before.count).prefix(shown.upperBound.utf8 - shown.lowerBound.utf8)
      let start = column + canvas.metrics.width(of: String(decoding: before, as: UTF8.self))
      let width = canvas.metrics.width(of: String(decoding: marked, as: UTF8.self))
      let area = Rectangle(column: start, row: row.row, columns: width, rows: 1)
      canvas.restyle(area.intersection(row)) { style(index, $0) }
      index += 1
    }
  }

  private func firstRange(endingAfter offset: DocumentOffset, in ranges: [Range<DocumentOffset>]) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
