public import NewsCore

/// What lies over the panes.
public enum Overlay: Hashable, Sendable {
  /// The keys and commands, made from the command table.
  case help(topLine: Int)
  /// The theme picker: the selected theme is shown at once, `before` is put back on Escape.
  case themes(selected: Int, before: String)
  /// Files that gave no article.
  case problems([FileProblem], topLine: Int)
  /// A line to write in, at the foot.
  case prompt(Prompt)
}

/// A line being written.
public struct Prompt: Hashable, Sendable {
  public enum Purpose: Hashable, Sendable {
    /// Search in the article.
    case search
    /// Filter the headlines by title, while typing.
    case filter
    /// A command by its name.
    case command
  }

  public var purpose: Purpose
  public var text: String
  /// How many characters stand left of the cursor.
  public var cursor: Int
  /// What was there before, put back on Escape: the filter's text.
  public var before: String

  public init(purpose: Purpose, text: String = "", before: String = "") {
    self.purpose = purpose
    self.text = text
    cursor = text.count
    self.before = before
  }
}
