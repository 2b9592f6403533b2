import NewsCore
import Screen
import Text

/// One row of the headline list: its title, and below it where it is from and what a search found, if there are lines for that.
struct HeadlineView: FramePart {
  /// `nil` while it is on its way.
  let headline: Headline?
  let title: WrappedTexts.Wrapped?
  /// Whether its pane has the focus, where it is selected; else `nil`.
  let selection: Bool?
  /// Whether it is one of several selected.
  let isChosen: Bool
  /// What a search found in it.
  let snippet: Snippet?
  let theme: Theme

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    if let selection {
      canvas.fill(area, style: theme.style(.text, inSelection: selection))
      canvas.put(
        Signs.selected, at: Point(column: area.column, row: area.row), columns: 1,
        style: theme.style(.selectionMark, inSelection: selection))
    }
    if isChosen { drawChosen(on: &canvas, in: area) }
    guard let headline, let title else { return }
    let unread = canvas.metrics.width(of: Signs.unread)
    if !headline.isRead {
      let point = Point(column: area.column + 1, row: area.row)
      canvas.put(Signs.unread, at: point, columns: unread, style: style(.unreadMark))
    }
    let text = area.inset(left: HeadlineRows.indent(canvas.metrics), right: 1)
    let role = headline.isRead ? Role.headline : .unreadHeadline
    for (line, part) in title.lines.enumerated() {
      TextRow(left: [TextRow.Part(part, role)]).draw(on: &canvas, in: text.row(line), style: style)
    }
    details(of: headline).draw(on: &canvas, in: text.row(title.height), style: style)
    if headline.isStarred { drawStar(headline, below: title.height, on: &canvas, in: area) }
    if let snippet {
      SnippetRow(snippet: snippet).draw(on: &canvas, in: text.row(title.height + 1), style: style)
    }
  }

  /// Beside the second line, for the selected row has its own mark in the first.
  private func drawChosen(on canvas: inout Canvas, in area: Rectangle) {
    let row = selection == nil || area.rows < 2 ? area.row : area.row + 1
    canvas.put(Signs.chosen, at: Point(column: area.column, row: row), columns: 1, style: style(.chosen))
  }

  /// Below the mark of unread ones; in its place where a row is one line.
  private func drawStar(
    _ headline: Headline, below titleLines: Int, on canvas: inout Canvas, in area: Rectangle
  ) {
    let line = titleLines < area.rows ? titleLines : headline.isRead ? 0 : nil
    guard let line else { return }
    let point = Point(column: area.column + 1, row: area.row + line)
    canvas.put(Signs.star, at: point, columns: canvas.metrics.width(of: Signs.star), style: style(.star))
  }

  private func style(_ role: Role) -> Style {
    selection.map { theme.style(role, inSelection: $0) } ?? theme.style(role)
  }

  /// Who and where; at the right how many copies there are and how long it takes.
  private func details(of headline: Headline) -> TextRow {
    // A page's site is not who wrote it, and only stands in where nobody is known.
    let site = headline.source == nil ? headline.site.map { "on \($0)" } : nil
    let origin = [headline.source, headline.place.map(PlaceName.shown), site].compactMap(\.self)
    var right = [TextRow.Part("\(headline.readingMinutes) min", .meta)]
    if headline.copies > 1 { right.insert(TextRow.Part("\(Amount.grouped(headline.copies)) copies", .meta), at: 0) }
    let tags = headline.tags.map { TextRow.Part("#" + $0, .tag) }
    return TextRow(left: origin.map { TextRow.Part($0, .meta) } + tags, right: right, leastLeft: 6)
  }
}
