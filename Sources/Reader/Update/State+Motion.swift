import NewsCore

extension State {
  mutating func move(_ motion: Motion) {
    switch focus {
    case .headlines: moveSelection(motion)
    case .article: scrollArticle(motion)
    case .sidebar: moveItem(motion)
    }
  }

  mutating func focusLeft() -> [Effect] {
    let left = focus == .article ? keepPlace() : []
    focus = focus == .sidebar ? .article : .headlines
    return left
  }

  mutating func focusRight() -> [Effect] {
    switch focus {
    case .headlines: return openSelected()
    case .article: focus = .sidebar
    case .sidebar: break
    }
    return []
  }

  /// To the next pane, going round. A preview stays one, for who goes by has not read; where nothing is shown, what is selected
  /// is opened.
  mutating func focusAround(by step: Int) -> [Effect] {
    let panes = Pane.allCases
    let next = panes[(focus.rawValue + step + panes.count) % panes.count]
    guard next == .article, open?.isPreview != false else {
      focus = next
      return []
    }
    guard let selected = list.selected, open != nil, Layout(self).article != nil else { return openSelected() }
    focus = .article
    return open?.article.id == selected ? [] : preview(selected)
  }

  /// Back one level: what lies over the article, sidebar, article, filter; from the headlines `q` leaves.
  mutating func goUp(leaving: Bool) -> [Effect] {
    switch focus {
    case .sidebar: focus = open == nil ? .headlines : .article
    case .article:
      if open?.search?.isOfLibrary == false {
        open?.search = nil
      } else if open?.savedPage != nil {
        open?.savedPage = nil
      } else {
        // While its pane is still there, for it says whether the end was reached.
        let effects = keepPlace()
        focus = .headlines
        guard open?.isGone == true else { return effects }
        open = nil
        return effects + startResting()
      }
    case .headlines:
      if clearSelection() { return [] }
      if !list.query.titleWords.allSatisfy(\.isWhitespace) { return setFilter("", .select) }
      if let effects = leaveList() { return effects }
      if leaving { return quit() }
      notice = Notice("q leaves, Q quits from anywhere.")
    }
    return []
  }

  /// Leaves, with what there is to keep.
  mutating func quit() -> [Effect] { keepPlace() + [.quit] }

  /// Takes away the search, or ends a refresh; `^C` must never lose more.
  mutating func cancel() -> [Effect] {
    guard open?.search == nil else {
      open?.search = nil
      return []
    }
    guard status.work != nil else {
      notice = Notice("Q quits.")
      return []
    }
    isStopped = true
    refreshAsked = nil
    notice = Notice("Stopped. ^R goes on from here.")
    return [.stopRefresh]
  }
}
