import NewsCore

extension State {
  mutating func askForContents() -> [Effect] {
    let request = requests.next()
    contentsAsked = request
    return [.fetchContents(request)]
  }

  /// Opens the contents; they are filled as soon as they come.
  mutating func openContents() -> [Effect] {
    overlays.append(.contents(ContentsList(contents, selected: placeInContents(contents))))
    return askForContents()
  }

  /// Where the list that is shown stands among the contents.
  private func placeInContents(_ entries: [ContentsEntry]) -> Int {
    let list = ContentsList(entries)
    return list.entries.firstIndex { $0.kind == self.list.entry?.kind && $0.search == self.list.entry?.search } ?? 0
  }

  mutating func takeContents(_ entries: [ContentsEntry], for request: RequestID) {
    guard contentsAsked == request else { return }
    contentsAsked = nil
    let isFirst = contents.isEmpty
    contents = entries
    let place = placeInContents(entries)
    changeContents { shown in
      let former = shown.entry
      let list = ContentsList(entries, words: shown.words)
      let same = list.entries.firstIndex { $0.kind == former?.kind && $0.name == former?.name }
      shown = ContentsList(entries, words: shown.words, selected: isFirst ? place : same ?? shown.selected)
    }
  }

  /// Changes the contents that are shown, which may lie below a prompt.
  mutating func changeContents(_ change: (inout ContentsList) -> Void) {
    for (index, overlay) in overlays.enumerated() {
      guard case .contents(var shown) = overlay else { continue }
      change(&shown)
      overlays[index] = .contents(shown)
    }
  }

  mutating func moveInContents(by step: Int) {
    changeContents { $0.selected = min(max(0, $0.selected + step), max(0, $0.entries.count - 1)) }
  }

  /// Shows what the words at the prompt have found.
  mutating func chooseFromContents() -> [Effect] {
    guard case .contents(let shown) = overlays.last else { return [] }
    guard let entry = shown.entry else {
      notice = Notice("No list has these words in its name.")
      changeContents { $0 = $0.with(words: "") }
      return []
    }
    overlays.removeLast()
    return show(entry)
  }

  // MARK: Saved searches

  mutating func saveSearch(_ name: String) -> [Effect] {
    let name = name.trimmed
    guard list.isSearch else {
      notice = Notice("There is no search to save. / among the headlines begins one.")
      return []
    }
    guard !name.isEmpty else {
      notice = Notice("Under which name? :save-search NAME", kind: .failure)
      return []
    }
    return keep(list.query.search, name)
  }

  /// Forgets the saved search that is selected in the contents.
  mutating func forgetSearch(_ shown: ContentsList) -> [Effect] {
    guard let entry = shown.entry, entry.kind == .saved else {
      notice = Notice("Only saved searches can be forgotten.")
      return []
    }
    return keep(nil, entry.name)
  }

  /// Keeps again what was forgotten last.
  mutating func bringBackSearch() -> [Effect]? {
    guard let forgotten else { return nil }
    return keep(forgotten.search, forgotten.name)
  }

  private mutating func keep(_ search: String?, _ name: String) -> [Effect] {
    forgotten = nil
    let request = requests.next()
    savingSearch[request] = (name, search)
    return [.saveSearch(request, search, name: name)]
  }

  /// - Parameter former: what had the name; nobody is to lose that without a word.
  mutating func searchSaved(_ request: RequestID, _ former: String?) -> [Effect] {
    guard let saved = savingSearch.removeValue(forKey: request) else { return [] }
    switch (saved.search, former) {
    case (nil, nil): notice = Notice("“\(saved.name)” is forgotten.")
    case (nil, let former?):
      forgotten = (saved.name, former)
      notice = Notice("“\(saved.name)” is forgotten; it was: \(former) — u brings it back")
    case (let search?, let former?) where search != former:
      notice = Notice("Saved as “\(saved.name)” in place of: \(former)")
    case (_?, _): notice = Notice("Saved as “\(saved.name)”; c shows the contents.")
    }
    return askForContents()
  }
}

extension String {
  /// Without the blanks at its ends.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
