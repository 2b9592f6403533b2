import NewsCore

extension State {
  /// Takes in what happened, and says what is to be done about it.
  public mutating func update(_ message: Message) -> [Effect] {
    let selected = list.selected
    let effects = take(message)
    return effects + settle(after: message, selectedBefore: selected)
  }

  /// What is to be done at the start.
  public mutating func start() -> [Effect] {
    (settings.mouse ? [.captureMouse(true)] : []) + askForRows(.keep, .row(0))
  }

  private mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key): return press(key)
    case .mouse(let event): return point(event)
    case .paste(let text): return paste(text)
    case .resized(let size): self.size = size
    case .hangUp: return keepPlace()
    case .clock(let time): now = time
    case .libraryChanged(let status): return libraryChanged(status)
    case .headlines(let request, let window): return takeRows(window, for: request)
    case .snippets(let request, let snippets): takeSnippets(snippets, for: request)
    case .article(let request, let article): return takeArticle(article, for: request)
    case .reading(let article, let reading): takeReading(reading, of: article)
    case .resolved(let request, let resolutions): takeResolutions(resolutions, for: request)
    case .savedPage(let request, let text): takeSavedPage(text, for: request)
    case .problems(let request, let problems): takeProblems(problems, for: request)
    case .contents(let request, let entries): takeContents(entries, for: request)
    case .searchSaved(let request, let former): return searchSaved(request, former)
    case .performed(let request, let summary): return performed(request, summary)
    case .timer(let request): return rested(request)
    case .failed(let request, let reason): fail(request, reason)
    case .trouble(let reason): notice = Notice(reason, kind: .failure)
    }
    return []
  }

  /// What holds after everything that happens: text is set to its pane, nothing is scrolled out of reach, rows are at hand.
  private mutating func settle(after message: Message, selectedBefore: ArticleID?) -> [Effect] {
    dropStrayPreview()
    fitArticle()
    showSelection()
    showSidebarSelection()
    keepLists()
    clampOverlays()
    // A failure is not asked again by itself, or it would go round for ever.
    if case .failed = message { return [] }
    return askForMissingRows() + askForSnippets() + restOnSelection(after: message, selectedBefore: selectedBefore)
  }

  /// What was under way ends, and the reader has what was there before.
  private mutating func fail(_ request: RequestID, _ reason: String) {
    if failToKeep(request, reason) { return }
    if list.snippets.asked == request {
      // Nothing was found for these rows, and nobody has to hear of it.
      list.snippets.take([:])
      return
    }
    if opening?.request == request {
      history = opening?.formerHistory ?? history
      opening = nil
    } else if list.asked?.request == request {
      list.asked = nil
    } else if open?.resolving == request {
      open?.resolving = nil
    } else if savedPageAsked == request {
      savedPageAsked = nil
    } else if problemsAsked == request {
      problemsAsked = nil
    } else if contentsAsked == request {
      contentsAsked = nil
    } else if list.rangeAsked?.request == request {
      list.rangeAsked = nil
      list.afterRange = nil
    } else if savingSearch.removeValue(forKey: request) != nil {
      // What was to be kept is not.
    } else {
      return
    }
    notice = Notice(reason, kind: .failure)
  }
}
