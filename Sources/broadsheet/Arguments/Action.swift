/// What the program can be told to do.
enum Action: Hashable {
  case read, list, search, show, check, refresh, mark, themes, keys, version
  /// Of a command, or of the whole.
  case help(ActionRow?)
}

/// A row of the table of commands; parsing and help are both computed from it.
struct ActionRow: Hashable {
  let name: String
  let action: PlainAction
  let operands: String
  let help: String

  /// An action without its help, so that rows can be compared.
  enum PlainAction: Hashable {
    case read, list, search, show, check, refresh, mark, themes, keys
  }

  static let table = [
    ActionRow(
      name: "", action: .read, operands: "[PATH...]",
      help: "opens the reader; without a path on the library opened last, or the sample edition"),
    ActionRow(name: "list", action: .list, operands: "[PATH...]", help: "prints headlines, newest first"),
    ActionRow(
      name: "search", action: .search, operands: "QUERY...",
      help: "prints what a query finds in the library, the best first, each with the words around it"),
    ActionRow(name: "show", action: .show, operands: "PATH|ID...", help: "prints articles for reading"),
    ActionRow(
      name: "check", action: .check, operands: "PATH...",
      help: "prints what each file was taken for, what was found in it and how, and what is missing or doubtful"),
    ActionRow(
      name: "refresh", action: .refresh, operands: "[PATH...]",
      help: "brings the index of the library up to date, and says what changed and what could not be read"),
    ActionRow(
      name: "mark", action: .mark, operands: "MARK ID|PATH...",
      help:
        """
        marks articles: read, unread, star, unstar, tag:NAME, untag:NAME; takes back the last, in any library or \
        in that of --in: mark undo, mark redo; or takes over what was read and starred in other readers: mark import, or \
        mark import PATH for newsboat's cache.db, \
        a list of the links that were read, or an OPML file, whose folders become saved searches
        """
    ),
    ActionRow(name: "themes", action: .themes, operands: "", help: "prints the themes there are"),
    ActionRow(name: "keys", action: .keys, operands: "", help: "prints the keys and commands of the reader"),
  ]

  var asAction: Action {
    switch action {
    case .read: .read
    case .list: .list
    case .search: .search
    case .refresh: .refresh
    case .mark: .mark
    case .show: .show
    case .check: .check
    case .themes: .themes
    case .keys: .keys
    }
  }
}
