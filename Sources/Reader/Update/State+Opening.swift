import NewsCore
import Prose
import Screen

extension State {
  /// What `Enter` opens: the selected headline or item; in the article it reads on, as in a pager.
  mutating func openChosen() -> [Effect] {
    switch focus {
    case .headlines: return openSelected()
    case .article where open?.isPreview == true || opening?.isPreview == true: return readPreview()
    case .article: scrollArticle(.lines(1))
    case .sidebar: return openSelectedItem()
    }
    return []
  }

  /// Opens an article to read it, leaving the place of the one before behind.
  ///
  /// - Parameter place: where the reader comes from; `nil` where it comes from the list.
  mutating func openArticle(_ article: ArticleID, from place: History.Place? = nil) -> [Effect] {
    if opening == nil || opening?.isPreview == true, open?.article.id == article { return readOpen() }
    let former = historyShown
    history = former
    if let place, place != placeRead { history.push(placeRead) }
    history.push(place ?? placeRead)
    let effects = ask(article, focus: .article, former: former)
    if place == nil { opening?.phrases = list.phrases }
    return effects
  }

  /// Reads what is in the pane already.
  private mutating func readOpen() -> [Effect] {
    focus = .article
    opening = nil
    guard let open, open.isPreview else { return [] }
    self.open?.isPreview = false
    if history.covered?.article == open.article.id { history.covered = nil } else { history.push(history.covered) }
    tellOfPlace()
    return markOpened(open.article.id)
  }

  /// Goes to a place of the history.
  mutating func visit(_ place: History.Place, former: History) -> [Effect] {
    let effects = ask(place.article, focus: place.focus, former: former)
    opening?.offset = place.offset
    opening?.paragraph = place.paragraph
    opening?.sidebar = place.sidebar
    return effects
  }

  private mutating func ask(_ article: ArticleID, focus: Pane, isPreview: Bool = false, former: History) -> [Effect] {
    let request = requests.next()
    rest = nil
    opening = Opening(request: request, article: article, isPreview: isPreview, focus: focus, formerHistory: former)
    return [.fetchArticle(request, article)]
  }

  mutating func takeArticle(_ article: Article, for request: RequestID) -> [Effect] {
    guard let opening, opening.request == request else { return [] }
    let left = open?.article.id == article.id ? [] : keepPlace()
    self.opening = nil
    if opening.isPreview { history.covered = placeRead } else { focus = opening.focus }
    let measure = measure ?? Measure(columns: settings.measure)
    var open = OpenArticle(galley: Galley(article: article, measure: measure), isPreview: opening.isPreview)
    open.show(opening.reading ?? ReadingState(isRead: list.window.rows.first { $0.id == article.id }?.isRead ?? false))
    open.anchor = opening.offset ?? open.reading.position ?? .start
    open.top = open.anchor == .start ? .start : open.galley.position(of: open.anchor)
    open.paragraph = opening.paragraph
    open.search = ArticleSearch(phrases: opening.phrases, in: open.galley)
    self.open = open
    sidebar = opening.sidebar
    savedPageAsked = nil
    guard !opening.isPreview else { return left + askWhereListedLead() }
    if opening.offset == nil { tellOfPlace() }
    return left + askWhereListedLead() + markOpened(article.id) + follow(article.id)
  }

  /// Says that an article is not shown from its beginning.
  private mutating func tellOfPlace() {
    guard let open, let position = open.reading.position, position != .start, open.anchor == position else { return }
    notice = Notice("This is where you left off. g goes to the beginning.")
  }

  mutating func takeReading(_ reading: ReadingState, of article: ArticleID) {
    if opening?.article == article { opening?.reading = reading }
    if open?.article.id == article { open?.show(reading) }
  }

  /// The list goes along to the article that was opened, where it is in the list.
  private mutating func follow(_ article: ArticleID) -> [Effect] {
    guard list.selected != article else { return [] }
    if let index = list.window.rows.firstIndex(where: { $0.id == article }) {
      select(row: list.window.firstRow + index)
      return []
    }
    return askForRows(.follow(article), .article(article, elseRow: list.selectedRow))
  }

  // MARK: Preview

  /// Starts waiting when the selection has moved to where an article can be shown beside it. The wheel shows nothing.
  mutating func restOnSelection(after message: Message, selectedBefore: ArticleID?) -> [Effect] {
    if case .mouse(let event) = message, event.action == .wheelUp || event.action == .wheelDown { return [] }
    var isNew = list.selected != selectedBefore
    if case .resized = message { isNew = true }
    return isNew ? startResting() : []
  }

  mutating func startResting() -> [Effect] {
    guard list.selected != nil, focus == .headlines, Layout(self).article != nil else { return [] }
    let request = requests.next()
    rest = request
    return [.startTimer(request, milliseconds: 120)]
  }

  mutating func rested(_ request: RequestID) -> [Effect] {
    guard rest == request else { return itemRested(request) }
    rest = nil
    guard let selected = list.selected, focus == .headlines, Layout(self).article != nil,
      opening?.isPreview != false, open?.article.id != selected
    else { return [] }
    return preview(selected)
  }

  mutating func preview(_ article: ArticleID) -> [Effect] {
    let effects = ask(article, focus: focus, isPreview: true, former: history)
    opening?.phrases = list.phrases
    return effects
  }

  /// What is read on in is no preview any more.
  mutating func readPreview() -> [Effect] {
    guard focus == .article else { return [] }
    if let opening, opening.isPreview { return openArticle(opening.article) }
    return open?.isPreview == true ? readOpen() : []
  }

  // MARK: Setting

  /// Sets the text anew where its measure has changed, with the same place on top.
  mutating func fitArticle() {
    guard let measure, var open else { return }
    let lines = max(1, articleLines)
    if open.galley.measure != measure {
      open.galley = open.galley.set(to: measure)
      open.top = open.anchor == .start ? .start : open.galley.position(of: open.anchor)
    }
    open.top = min(open.top, open.galley.lastTop(rows: lines))
    if var page = open.savedPage {
      if page.galley.measure != measure {
        page.galley = page.galley.set(to: measure)
        page.top = page.anchor == .start ? .start : page.galley.position(of: page.anchor)
      }
      page.top = min(page.top, page.galley.lastTop(rows: lines))
      open.savedPage = page
    }
    let measured = OpenArticle.Measured(
      anchor: open.shownAnchor, isSaved: open.savedPage != nil, size: size, measure: settings.measure)
    if open.measured != measured {
      open.measured = measured
      open.progress = open.shownGalley.progress(top: open.shownTop, rows: lines)
    }
    self.open = open
  }

  /// A preview goes with the list that it belongs to.
  mutating func dropStrayPreview() {
    guard list.isEmpty else { return }
    if opening?.isPreview == true { opening = nil }
    if open?.isPreview == true { open = nil }
  }
}
