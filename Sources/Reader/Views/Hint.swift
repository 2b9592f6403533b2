import NewsCore

/// A word on what keys do: `j k move`.
struct Hint {
  let parts: [TextRow.Part]

  init(_ commands: [Command], _ word: String) {
    self.init(keys: commands.compactMap { $0.row?.keys.first?.description }.joined(separator: " "), word)
  }

  init(keys: String, _ word: String) {
    parts = [TextRow.Part(keys, .key, gap: 1), TextRow.Part(word, .statusLine, gap: 3)]
  }

  /// What can be done now, the most wanted first.
  static func hints(for state: State) -> [Hint] {
    switch state.overlays.last {
    case .help: return [Hint([.down, .up], "scroll"), Hint([.search], "find"), Hint([.leave], "close")]
    case .problems: return [Hint([.down, .up], "scroll"), Hint([.leave], "close")]
    case .themes: return [Hint([.down, .up], "try"), Hint([.open], "keep"), Hint([.back], "as before")]
    case .contents(let shown):
      let forget = shown.entry?.kind == .saved ? [Hint([.forget], "forget")] : []
      let ways = [Hint([.open], "show"), Hint([.down, .up], "move"), Hint([.search], "find")]
      return ways + forget + [Hint([.back], "as before")]
    case .sort: return [Hint([.open], "take"), Hint([.down, .up], "move"), Hint([.back], "as before")]
    case .prompt, .question: return []
    case nil: break
    }
    switch state.focus {
    case .headlines: return state.list.window.total > 0 ? headlines(state) : nothing(state)
    case .article: return article(state)
    case .sidebar: return sidebar(state)
    }
  }

  private static func headlines(_ state: State) -> [Hint] {
    if !state.list.selection.isEmpty {
      let range = state.list.selection.rangeStart == nil ? [] : [Hint([.chooseRange], "end the range")]
      return range + [
        Hint([.toggleRead], "read"), Hint([.star], "star"), Hint([.tag], "tag"), Hint([.choose], "select"),
        Hint([.back], "select none"),
      ]
    }
    let new = state.status.arrived > state.arrivedSeen ? [Hint([.newest], "what is new")] : []
    let isWhole = state.list.query.passesAll && state.listsBefore.isEmpty
    return new + [
      Hint([.open], "read"), Hint([.down, .up], "move"), Hint([.search], "search"), Hint([.next], "next unread"),
      Hint([.contents], "contents"), isWhole ? Hint([.leave], "leave") : Hint([.back], state.backWord),
      Hint([.star], "star"), Hint([.nextPane], "pane"), Hint([.filter], "filter"),
    ]
  }

  /// Where there is no headline.
  private static func nothing(_ state: State) -> [Hint] {
    let problems = state.status.problems > 0 ? [Hint([.problems], "problems")] : []
    guard !state.list.query.passesAll else { return problems + [Hint([.leave], "leave")] }
    return [Hint([.back], state.backWord), Hint([.search], "search"), Hint([.filter], "filter")] + problems
  }

  private static func article(_ state: State) -> [Hint] {
    let ways = [
      Hint([.nextPane], "lists"), Hint([.search], "search"), Hint([.nextArticle, .previousArticle], "next, previous"),
    ]
    let saved = Hint([.savedPage], state.open?.savedPage == nil ? "as saved" : "the article")
    let marks = [Hint([.star], "star"), Hint([.highlight], "highlight"), saved]
    guard let search = state.open?.search else {
      return [Hint([.readOn], "read on"), Hint([.leave], "back")] + ways + former(state) + marks
    }
    let matches = search.matches.isEmpty ? [] : [Hint(keys: "n N", "next, previous match")]
    let end = search.isOfLibrary ? Hint([.leave], "back") : Hint([.back], "end the search")
    return matches + [end, Hint([.readOn], "read on")] + ways + former(state) + marks
  }

  private static func sidebar(_ state: State) -> [Hint] {
    let moving = state.sidebarContents.itemCount > 0 ? [Hint([.open], "jump"), Hint([.down, .up], "move")] : []
    return moving + [Hint([.leave], "back")] + former(state)
  }

  private static func former(_ state: State) -> [Hint] {
    state.history.back.isEmpty && state.history.covered == nil ? [] : [Hint([.historyBack], "where you were")]
  }
}

extension State {
  /// What Escape leads to from a list that is not all.
  fileprivate var backWord: String {
    let under = listsBefore.last.map { $0.query.passesAll } ?? true
    return under || !list.query.titleWords.isEmpty && !list.isSearch && list.entry == nil ? "show all" : "go back"
  }
}
