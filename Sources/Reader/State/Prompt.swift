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
  /// What was there before, put back on Escape: the filter's or the search's text.
  public var before: String
  /// How far one went up in what was written earlier; 0 is the line being written, kept in `draft`.
  public var recalled = 0
  public var draft = ""

  public init(purpose: Purpose, text: String = "", before: String = "") {
    self.purpose = purpose
    self.text = text
    cursor = text.count
    self.before = before
  }
}
