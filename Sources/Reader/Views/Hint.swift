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
    case .help, .problems: return [Hint([.down, .up], "scroll"), Hint([.leave], "close")]
    case .themes: return [Hint([.down, .up], "try"), Hint([.open], "keep"), Hint([.back], "as before")]
    case .prompt: return []
    case nil: break
    }
    switch state.focus {
    case .headlines: return state.list.window.total > 0 ? headlines(state) : nothing(state)
    case .article: return article(state)
    case .sidebar: return sidebar(state)
    }
  }

  private static func headlines(_ state: State) -> [Hint] {
    let isWhole = state.list.query.passesAll
    return [
      Hint([.open], "read"), Hint([.down, .up], "move"), Hint([.nextPane], "pane"), Hint([.next], "next unread"),
      Hint([.filter], "filter"), isWhole ? Hint([.leave], "leave") : Hint([.back], "show all"),
    ]
  }

  /// Where there is no headline.
  private static func nothing(_ state: State) -> [Hint] {
    let problems = state.status.problems > 0 ? [Hint([.problems], "problems")] : []
    guard !state.list.query.passesAll else { return problems + [Hint([.leave], "leave")] }
    return [Hint([.back], "show all"), Hint([.filter], "filter")] + problems
  }

  private static func article(_ state: State) -> [Hint] {
    let ways = [
      Hint([.nextPane], "lists"), Hint([.search], "search"), Hint([.nextArticle, .previousArticle], "next, previous"),
    ]
    guard let search = state.open?.search else {
      return [Hint([.readOn], "read on"), Hint([.leave], "back")] + ways + former(state)
    }
    let matches = search.matches.isEmpty ? [] : [Hint(keys: "n N", "next, previous match")]
    return matches + [Hint([.back], "end the search"), Hint([.readOn], "read on")] + ways + former(state)
  }

  private static func sidebar(_ state: State) -> [Hint] {
    let moving = state.sidebarContents.itemCount > 0 ? [Hint([.open], "jump"), Hint([.down, .up], "move")] : []
    return moving + [Hint([.leave], "back")] + former(state)
  }

  private static func former(_ state: State) -> [Hint] {
    state.history.back.isEmpty && state.history.covered == nil ? [] : [Hint([.historyBack], "where you were")]
  }
}
