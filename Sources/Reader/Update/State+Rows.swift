import NewsCore
import Screen

// The window of rows: asked for around the selection, exchanged as the selection nears its edge or the library changes.
extension State {
  /// Rows to have above and below the selection: two screens each, a row being two lines at least.
  private var span: Int { min(max(20, size.rows), 500) }

  mutating func askForRows(_ purpose: RowsAsked.Purpose, _ anchor: HeadlineAnchor) -> [Effect] {
    let request = requests.next()
    list.asked = RowsAsked(request: request, purpose: purpose, selectedRow: list.selectedRow)
    list.isStale = false
    return [.fetchHeadlines(request, list.query, anchor, before: span, after: span)]
  }

  /// Around the selected article, so that it can be found again however many rows came above it.
  private mutating func askAgain() -> [Effect] {
    guard list.isTouched else { return askForRows(.keep, .row(0)) }
    return askForRows(.keep, list.selected.map { .article($0, elseRow: list.selectedRow) } ?? .row(list.selectedRow))
  }

  mutating func libraryChanged(_ status: LibraryStatus) -> [Effect] {
    self.status = status
    // Rows on their way are let come: a library that changes faster than it answers would else never show any.
    guard list.asked == nil else {
      list.isStale = true
      return []
    }
    return askAgain()
  }

  /// Where the window does not hold what is shown and half a screen around it.
  mutating func askForMissingRows() -> [Effect] {
    guard list.asked == nil, list.window.total > 0 else { return [] }
    let near = span / 4
    let first = max(0, min(list.topRow, list.selectedRow) - near)
    let end = min(list.window.total, max(shownRows.upperBound, list.selectedRow + 1) + near)
    let held = list.window.firstRow..<(list.window.firstRow + list.window.rows.count)
    guard first < held.lowerBound || end > held.upperBound, list.answeredRow != list.selectedRow else { return [] }
    return askAgain()
  }

  mutating func takeRows(_ window: HeadlineWindow, for request: RequestID) -> [Effect] {
    guard let asked = list.asked, asked.request == request else { return [] }
    list.asked = nil
    let isStale = list.isStale
    let effects = land(window, asked)
    list.answeredRow = list.selectedRow
    return isStale && list.asked == nil ? effects + askAgain() : effects
  }

  private mutating func land(_ window: HeadlineWindow, _ asked: RowsAsked) -> [Effect] {
    let anchored = window.anchorRow.flatMap { window.headline(inRow: $0) }
    switch asked.purpose {
    case .keep: keep(window, asked)
    case .follow(let article) where anchored?.id == article: land(window, on: window.anchorRow)
    case .follow: keep(window, asked)
    case .select: land(window, on: window.anchorRow)
    case .open:
      land(window, on: window.anchorRow)
      return list.selected.map { openArticle($0) } ?? []
    case .unread where anchored == nil || anchored?.isRead == true || anchored?.id == list.selected:
      notice = Notice("Nothing else is unread.")
    case .unread(let opens):
      land(window, on: window.anchorRow)
      return opens ? list.selected.map { openArticle($0) } ?? [] : []
    }
    return []
  }

  private mutating func land(_ window: HeadlineWindow, on row: Int?) {
    list.window = window
    select(row: row ?? 0)
  }

  /// The selected article and the top row move by what came above them, so that nothing moves on the screen.
  private mutating func keep(_ window: HeadlineWindow, _ asked: RowsAsked) {
    list.window = window
    guard list.isTouched else { return land(window, on: 0) }
    var row = list.selectedRow + (window.anchorRow ?? 0) - asked.selectedRow
    if let selected = list.selected, window.headline(inRow: row)?.id != selected,
      let index = window.rows.firstIndex(where: { $0.id == selected })
    {
      row = window.firstRow + index
    }
    list.topRow += row - list.selectedRow
    list.selectedRow = row
    showSelection()
    if let headline = window.headline(inRow: list.selectedRow) { list.selected = headline.id }
    if window.total == 0 { list.selected = nil }
  }
}
