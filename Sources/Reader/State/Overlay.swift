public import NewsCore

/// What lies over the panes.
public enum Overlay: Hashable, Sendable {
  /// The keys and commands, made from the command table (`HelpLine.all`).
  case help(topLine: Int)
  /// The theme picker: the selected theme is shown at once, `before` is put back on Escape.
  case themes(selected: Int, before: String)
  /// Files that gave no article, three lines each: path, reason and advice, a blank.
  case problems([FileProblem], topLine: Int)
  /// The lists there are.
  case contents(ContentsList)
  /// The orders that the list can have; the selected one is counted among those offered.
  case sort(selected: Int)
  /// A question at the foot, answered by a key.
  case question(Question)
  /// A line to write in, at the foot.
  case prompt(Prompt)
}
