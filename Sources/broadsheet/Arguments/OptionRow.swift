/// A row of the table of options; parsing and help are both computed from it.
struct OptionRow: Hashable {
  enum Name: String, Hashable {
    case json, limit, filter, search, sort, width, theme, help, version, paths
    case inLibrary = "in"
    case filesFrom = "files-from"
    case ambiguousWidth = "ambiguous-width"
  }

  let name: Name
  var short: Character?
  /// What it wants after it, in the words of help and errors.
  var value: (placeholder: String, what: String)?
  /// The commands it goes with; empty is all.
  var actions: Set<ActionRow.PlainAction> = []
  let help: String

  static let table = [
    OptionRow(name: .json, actions: [.list, .search, .show, .check], help: "one JSON object a line, an article each"),
    OptionRow(
      name: .filesFrom, value: ("FILE", "a file, or - for standard input"), actions: [.list, .show, .check],
      help: "takes paths from FILE, one a line, ignoring what comes after a tab"),
    OptionRow(
      name: .filter, value: ("WORDS", "words"), actions: [.list], help: "only headlines with all of these words"),
    OptionRow(
      name: .search, value: ("QUERY", "a query"), actions: [.list], help: "only what a query finds, in the list's order"
    ),
    OptionRow(
      name: .sort,
      value: ("ORDER", "newest, oldest, best, title, source, section, shortest, longest, votes or copies"),
      actions: [.list, .search],
      help: "the order: newest, oldest, best (match), title, source, section, shortest, longest, votes, copies"),
    OptionRow(
      name: .limit, value: ("N", "a number from 0 on"), actions: [.list, .search], help: "at most so many headlines"),
    OptionRow(
      name: .inLibrary, value: ("PATH", "a folder"), actions: [.search, .show, .mark],
      help: "the library of this folder, and not the one opened last"),
    OptionRow(
      name: .paths, actions: [.list],
      help: "path, tab, headline, as --files-from takes them; of a file of many articles PATH#ID"),
    OptionRow(name: .width, value: ("N", "a number from 20 to 200"), actions: [.show], help: "lines of N columns"),
    OptionRow(name: .theme, value: ("NAME", "a theme's name or a scheme file"), actions: [.read], help: "how it looks"),
    OptionRow(
      name: .ambiguousWidth, value: ("WIDTH", "narrow or wide"), actions: [.read, .show],
      help: "columns of characters that East Asian terminals draw wide: narrow or wide"),
    OptionRow(name: .help, short: "h", help: "this help"),
    OptionRow(name: .version, short: "V", help: "the version"),
  ]

  static func == (left: OptionRow, right: OptionRow) -> Bool { left.name == right.name }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
