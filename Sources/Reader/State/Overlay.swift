public import NewsCore

/// What lies over the panes.
public enum Overlay: Hashable, Sendable {
  /// The keys and commands, made from the command table (`HelpLine.all`).
  case help(topLine: Int)
  /// The theme picker: the selected theme is shown at once, `before` is put back on Escape.
  case themes(selected: Int, before: String)
  /// Files that gave no article, three lines each: path, reason and advice, a blank.
  case problems([FileProblem], topLine: Int)
  /// A line to write in, at the foot.
  case prompt(Prompt)
}
