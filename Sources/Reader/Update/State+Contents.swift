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
    for (index, overlay) in overlays.enumerated() {
      guard case .contents(let shown) = overlay else { continue }
      let place =
        isFirst
        ? placeInContents(entries)
        : ContentsList(entries).entries.firstIndex { $0.kind == shown.entry?.kind && $0.name == shown.entry?.name }
      overlays[index] = .contents(ContentsList(entries, selected: place ?? shown.selected))
    }
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
    return keep(list.query.search, name, saying: "Saved as “\(name)”; c shows the contents.")
  }

  /// Forgets the saved search that is selected in the contents.
  mutating func forgetSearch(_ shown: ContentsList) -> [Effect] {
    guard let entry = shown.entry, entry.kind == .saved else {
      notice = Notice("Only saved searches can be forgotten.")
      return []
    }
    return keep(nil, entry.name, saying: "“\(entry.name)” is forgotten; it was: \(entry.search)")
  }

  private mutating func keep(_ search: String?, _ name: String, saying words: String) -> [Effect] {
    let request = requests.next()
    savingSearch[request] = words
    return [.saveSearch(request, search, name: name)]
  }

  mutating func searchSaved(_ request: RequestID) -> [Effect] {
    guard let words = savingSearch.removeValue(forKey: request) else { return [] }
    notice = Notice(words)
    return askForContents()
  }
}

extension String {
  /// Without the blanks at its ends.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
