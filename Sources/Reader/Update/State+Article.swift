import NewsCore
import Prose

extension State {
  mutating func scrollArticle(_ motion: Motion) {
    guard let galley = open?.shownGalley, let top = open?.shownTop else { return }
    let distance = motion.distance(page: articleLines, overlap: 2)
    switch motion {
    case .top: showLine(.start)
    case .bottom: showLine(galley.lastTop(rows: max(1, articleLines)))
    default: showLine(galley.position(top, movedBy: distance))
    }
  }

  /// Puts a line on top, or as near as the end of the text lets.
  mutating func showLine(_ line: Galley.Position) {
    guard let galley = open?.shownGalley else { return }
    let top = min(max(.start, line), galley.lastTop(rows: max(1, articleLines)))
    let anchor = top == .start ? DocumentOffset.start : galley.offset(of: top)
    if open?.savedPage != nil {
      open?.savedPage?.top = top
      open?.savedPage?.anchor = anchor
    } else {
      // Where nothing moves, the mark stays where it was.
      if open?.top != top { open?.paragraph = nil }
      open?.top = top
      open?.anchor = anchor
    }
  }

  /// Keeps where an article is left within; one that was read to its end begins anew, also where no pane shows it any more.
  mutating func keepPlace() -> [Effect] {
    guard let open, !open.isPreview else { return [] }
    let isDone = articleLines > 0 ? open.top >= open.galley.lastTop(rows: articleLines) : open.progress >= 1
    let place = isDone ? DocumentOffset.start : open.anchor
    guard place != open.reading.position ?? .start else { return [] }
    return perform(Act(.position(place), of: [open.article.id]), isQuiet: true)
  }

  private var isAtEnd: Bool {
    guard let open else { return true }
    return open.shownTop >= open.shownGalley.lastTop(rows: max(1, articleLines))
  }

  /// A page down; at the end of the article says what the next Space does, and then does it.
  mutating func readOn(goesOn: Bool) -> [Effect] {
    guard focus == .article, open != nil, isAtEnd else {
      move(.pages(1))
      return []
    }
    if goesOn { return goToUnread(forward: true) }
    spaceGoesOn = list.window.unread > 0
    notice = Notice(spaceGoesOn ? "The end. Space again opens the next unread." : "The end. Nothing else is unread.")
    return []
  }

  // MARK: The page as saved

  mutating func toggleSavedPage() -> [Effect] {
    guard let open else {
      notice = Notice("No article is open.")
      return []
    }
    self.open?.search = nil
    guard open.savedPage == nil else {
      self.open?.savedPage = nil
      return []
    }
    let request = requests.next()
    savedPageAsked = request
    return [.fetchSavedPage(request, open.article.id)]
  }

  mutating func takeSavedPage(_ text: String, for request: RequestID) {
    guard savedPageAsked == request, let open else { return }
    savedPageAsked = nil
    let page = open.article.asSaved(text)
    self.open?.savedPage = SavedPage(galley: Galley(article: page, measure: open.galley.measure, head: .title))
    self.open?.search = nil
  }
}
