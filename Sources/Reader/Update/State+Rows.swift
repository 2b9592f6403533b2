import NewsCore
import Screen
import Text

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
  mutating func askAgain() -> [Effect] {
    guard list.isTouched else { return askForRows(.keep, .row(0)) }
    return askForRows(.keep, list.selected.map { .article($0, elseRow: list.selectedRow) } ?? .row(list.selectedRow))
  }

  mutating func libraryChanged(_ status: LibraryStatus) -> [Effect] {
    let former = self.status
    self.status = status
    // Before it begins to look at its files a library is not busy either.
    if status.looks > 0, !status.isLoading { hasLoaded = true }
    if let reason = status.notSaved, former.notSaved == nil {
      notice = Notice("What you do is not kept: \(reason)", kind: .failure)
    }
    tellOfRefresh()
    return openChanged() + rowsChanged() + tellOffers()
  }

  /// What a refresh came to that was asked for by a key, unless something else is being said by then. What others brought
  /// meanwhile counts, and so does what is not called new, as in a library that is read in for the first time.
  private mutating func tellOfRefresh() {
    guard let before = refreshAsked, status.looks > before.looks else { return }
    refreshAsked = nil
    guard notice == nil || notice == .lookingAgain else { return }
    let (new, more) = (status.arrived - arrivedSeen, status.stories - before.stories)
    if status.missing > 0 {
      notice = Notice(missingWords + " E shows which.", kind: .failure)
    } else if new > 0 {
      notice = Notice("\(Amount.grouped(new)) new — R goes there")
    } else if more > 0 {
      notice = Notice("All files were looked at: \(Amount.of(more, "story", "stories")) more than before.")
    } else {
      notice = Notice("All files were looked at: nothing is new.")
    }
  }

  /// That what was to be opened is not there, or not any more.
  var missingWords: String {
    status.missing == 1
      ? "A folder or file that was to be opened is not there: it was moved or removed, or its disk is away."
      : "\(Amount.grouped(status.missing)) folders or files that were to be opened are not there."
  }

  /// What is open may have been marked from elsewhere. While files come in that would be asked too often.
  private func openChanged() -> [Effect] {
    status.isLoading ? [] : open.map { [.fetchReading($0.article.id)] } ?? []
  }

  private mutating func rowsChanged() -> [Effect] {
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
    guard let asked = list.asked, asked.request == request else { return takeRange(window, for: request) }
    list.asked = nil
    let isStale = list.isStale
    let effects = land(window, asked)
    list.answeredRow = list.selectedRow
    if isStale, list.asked == nil { return effects + askAgain() }
    // While a library comes in the newest is shown; once all of it is there, what stands under the reader's eyes stays. Rows
    // may be of a moment before that.
    if hasLoaded, list.window.total >= status.stories { list.isTouched = true }
    return effects
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
    case .unread(let opens, let forward):
      let former = list.selectedRow
      land(window, on: window.anchorRow)
      if forward, list.selectedRow <= former { notice = Notice("Going on from the top.") }
      if !forward, list.selectedRow >= former { notice = Notice("Going on from the end.") }
      return opens ? list.selected.map { openArticle($0) } ?? [] : []
    }
    return []
  }

  private mutating func land(_ window: HeadlineWindow, on row: Int?) {
    list.show(window, today: now.day)
    select(row: row ?? 0)
  }

  /// The selected article and the top row move by what came above them, so that nothing moves on the screen.
  private mutating func keep(_ window: HeadlineWindow, _ asked: RowsAsked) {
    let (former, isMoved) = (list.selected, list.selectedRow != asked.selectedRow)
    list.show(window, today: now.day)
    guard list.isTouched else { return land(window, on: 0) }
    var row = list.selectedRow + (window.anchorRow ?? 0) - asked.selectedRow
    if let selected = list.selected, window.headline(inRow: row)?.id != selected,
      let index = window.rows.firstIndex(where: { $0.id == selected })
    {
      row = window.firstRow + index
    }
    list.topRow += row - list.selectedRow
    if let start = list.selection.rangeStart { list.selection.rangeStart = max(0, start + row - list.selectedRow) }
    list.selectedRow = row
    showSelection()
    if let headline = window.headline(inRow: list.selectedRow) { list.selected = headline.id }
    if window.total == 0 { list.selected = nil }
    if let former, !isMoved, !window.rows.contains(where: { $0.id == former }) { tellIfGone(former) }
  }

  /// Says that what is being read has left the library; from the list of all nothing goes by a mark.
  private mutating func tellIfGone(_ article: ArticleID) {
    guard list.query.passesAll, let open, open.article.id == article, !open.isPreview, !open.isGone else { return }
    self.open?.isGone = true
    notice = Notice("This article is no longer in the library: its file was changed or removed.", kind: .failure)
  }

  // MARK: What a search found

  /// Asks for the snippets of the rows that are shown.
  mutating func askForSnippets() -> [Effect] {
    guard !list.phrases.isEmpty, list.snippets.asked == nil, headlineLines > 0 else { return [] }
    let shown = shownRows
    // The last row may be shown in part.
    let ids = (shown.lowerBound..<(shown.upperBound + 1)).compactMap { list.window.headline(inRow: $0)?.id }
      .filter { !list.snippets.isKnown($0) }
    guard !ids.isEmpty else { return [] }
    let request = requests.next()
    list.snippets.ask(request, of: ids)
    return [.fetchSnippets(request, list.shown, of: ids)]
  }

  mutating func takeSnippets(_ snippets: [ArticleID: Snippet], for request: RequestID) {
    guard list.snippets.asked == request else { return }
    list.snippets.take(snippets)
  }
}
