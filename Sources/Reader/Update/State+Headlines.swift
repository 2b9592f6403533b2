import NewsCore

extension State {
  /// Rows wholly on the screen now.
  var shownRows: Range<Int> { headlineRows.rows(fromTop: list.topRow) }

  mutating func moveSelection(_ motion: Motion) {
    let page = max(1, shownRows.count)
    let distance = motion.distance(page: page, overlap: 1)
    let last = max(0, list.window.total - 1)
    // Far jumps come as the greatest numbers there are.
    let row = distance > last ? last : distance < -last ? 0 : list.selectedRow + distance
    if abs(distance) > 1, distance < last, distance > -last {
      list.topRow = min(max(0, list.topRow + distance), headlineRows.top(showing: last))
    }
    select(row: row)
  }

  /// Selects a row; what was to be selected by rows on their way is not any more, unless they are the first of another list.
  mutating func select(row: Int) {
    if list.asked?.purpose != .keep, list.shown == list.query { list.asked = nil }
    list.selectedRow = min(max(0, row), max(0, list.window.total - 1))
    list.selected = list.window.headline(inRow: list.selectedRow)?.id
    scrollToSelection()
  }

  /// Brings the selected row into view. Where it was left, the list moves on by half a page: over a slow line a list that
  /// moves at every key costs ten times the bytes.
  private mutating func scrollToSelection() {
    let shown = shownRows
    let half = max(0, shown.count / 2 - 1)
    let last = max(0, list.window.total - 1)
    if list.selectedRow >= shown.upperBound {
      list.topRow = headlineRows.top(showing: min(last, list.selectedRow + half))
    } else if list.selectedRow < shown.lowerBound {
      list.topRow = max(0, list.selectedRow - half)
    }
    showSelection()
  }

  /// Scrolls as little as shows the selected row whole.
  mutating func showSelection() {
    let last = max(0, list.window.total - 1)
    list.selectedRow = min(max(0, list.selectedRow), last)
    list.topRow = min(max(0, list.topRow), list.selectedRow)
    guard headlineLines > 0 else { return }
    if list.selectedRow >= shownRows.upperBound { list.topRow = headlineRows.top(showing: list.selectedRow) }
    list.topRow = min(max(0, list.topRow), list.selectedRow)
  }

  /// Opens what is selected; its row may still be on its way.
  mutating func openSelected() -> [Effect] {
    if let selected = list.selected { return openArticle(selected) }
    guard list.window.total > 0 else {
      notice = Notice(
        list.query.passesAll ? "There is nothing to read here yet." : "There is nothing in this list. Esc goes back.")
      return []
    }
    return askForRows(.open, .row(list.selectedRow))
  }

  /// The next (or previous) article of the list, wherever the focus is.
  mutating func openNeighbour(by step: Int) -> [Effect] {
    let row = list.selectedRow + step
    guard (0..<list.window.total).contains(row) else {
      notice = Notice(step > 0 ? "This is the last article of the list." : "This is the first article of the list.")
      return []
    }
    select(row: row)
    return openSelected()
  }

  /// Among the headlines the selection moves, and nothing is marked; from an article the next one is opened.
  mutating func goToUnread(forward: Bool) -> [Effect] {
    askForRows(.unread(opens: focus != .headlines, forward: forward), .unread(after: list.selected, forward: forward))
  }

  mutating func setFilter(_ words: String, _ purpose: RowsAsked.Purpose) -> [Effect] {
    list.query.titleWords = words
    let article = beforePrompt?.list.selected ?? list.selected
    return askForRows(purpose, article.map { .article($0, elseRow: 0) } ?? .row(0))
  }
}
