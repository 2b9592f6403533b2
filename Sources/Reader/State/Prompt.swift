/// A line being written.
public struct Prompt: Hashable, Sendable {
  public enum Purpose: Hashable, Sendable {
    /// Search in the article.
    case search
    /// Search of the library, while typing.
    case library
    /// Filter the headlines by title, while typing.
    case filter
    /// Find a list in the contents, while typing.
    case contents
    /// Find keys and commands in help, while typing.
    case help
    /// A command by its name.
    case command
    /// Tags: `+a` adds, `-a` takes away, `a` turns over.
    case tags
    /// A note to a paragraph.
    case note
  }

  public var purpose: Purpose
  public var text: String
  /// How many characters stand left of the cursor.
  public var cursor: Int
  /// How far one went up in what was written earlier; 0 is the line being written, kept in `draft`.
  public var recalled = 0
  public var draft = ""

  public init(purpose: Purpose, text: String = "") {
    self.purpose = purpose
    self.text = text
    cursor = text.count
  }
}
