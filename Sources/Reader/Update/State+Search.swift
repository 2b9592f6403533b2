import NewsCore
import Prose
import Text

extension ArticleSearch {
  /// What a search of the library found in an article; `nil` where that is nothing.
  init?(phrases: [SearchPhrase], in galley: Galley) {
    let matches = galley.matches(of: phrases)
    guard !matches.isEmpty else { return nil }
    self.init(text: "", matches: matches, current: nil)
    isOfLibrary = true
  }
}

extension State {
  /// Searches while the text is written, from where the reader was before.
  mutating func search(_ text: String) {
    guard let open, let from = beforePrompt?.anchor else { return }
    showPlaceBefore()
    self.open?.search = nil
    guard !text.isEmpty else { return }
    let matches = open.shownGalley.matches(of: text)
    let next = matches.firstIndex { $0.lowerBound >= from } ?? (matches.isEmpty ? nil : 0)
    self.open?.search = ArticleSearch(text: text, matches: matches, current: next)
    showMatch()
  }

  /// Ends the writing of a search text. A search that found nothing is kept too, so that `n` says so again.
  mutating func keepSearch() {
    guard let search = open?.search, search.matches.isEmpty else { return }
    notice = Self.noMatch(search)
    showPlaceBefore()
  }

  private static func noMatch(_ search: ArticleSearch) -> Notice { Notice("No match for “\(search.text)”.") }

  mutating func restoreSearch() {
    guard let beforePrompt else { return }
    open?.search = beforePrompt.search
    showPlaceBefore()
  }

  /// `n` and `N`: the next match while searching, else the next unread.
  mutating func goOn(forward: Bool) -> [Effect] {
    guard focus != .headlines, let search = open?.search else { return goToUnread(forward: forward) }
    guard !search.matches.isEmpty else {
      notice = Self.noMatch(search)
      return []
    }
    let next = nextMatch(search, forward: forward)
    if next == nil { notice = Notice(forward ? "Searching on from the top." : "Searching on from the end.") }
    open?.search?.current = next ?? (forward ? 0 : search.matches.count - 1)
    showMatch()
    return []
  }

  /// From the match one stands at; from the view, where that was scrolled away.
  private func nextMatch(_ search: ArticleSearch, forward: Bool) -> Int? {
    if let current = search.current, search.matches.indices.contains(current), isShown(search.matches[current]) {
      let next = current + (forward ? 1 : -1)
      return search.matches.indices.contains(next) ? next : nil
    }
    guard let open else { return nil }
    let top = open.shownGalley.offset(of: open.shownTop)
    return forward
      ? search.matches.firstIndex { $0.lowerBound >= top } : search.matches.lastIndex { $0.lowerBound < top }
  }

  private func isShown(_ match: Range<DocumentOffset>) -> Bool {
    guard let open else { return false }
    let line = open.shownGalley.position(of: match.lowerBound)
    let last = open.shownGalley.position(open.shownTop, movedBy: max(0, articleLines - 1))
    return line >= open.shownTop && line <= last
  }

  /// Brings the match one stands at into view, a third from the top where it was not.
  private mutating func showMatch() {
    guard let open, let search = open.search, let current = search.current,
      search.matches.indices.contains(current), !isShown(search.matches[current])
    else { return }
    let line = open.shownGalley.position(of: search.matches[current].lowerBound)
    showLine(open.shownGalley.position(line, movedBy: -(articleLines / 3)))
  }

  /// The line that was on top before the prompt; by its place in the text where that was set anew meanwhile.
  private mutating func showPlaceBefore() {
    guard let galley = open?.shownGalley, let before = beforePrompt?.open,
      before.article.id == open?.article.id, (before.savedPage == nil) == (open?.savedPage == nil)
    else { return }
    guard galley.measure != before.shownGalley.measure || galley.annotations != before.shownGalley.annotations else {
      showLine(before.shownTop)
      open?.paragraph = before.paragraph
      return
    }
    let offset = before.shownAnchor
    showLine(offset == .start ? .start : galley.position(of: offset))
  }
}
