/// Why a file gave no article.
public enum FormatError: Error, Hashable, Sendable {
  /// There is no text in it.
  case empty
  /// It is no text: pictures, programs.
  case notText
  /// Its form wants it to be read whole, and it is larger than `StreamedFile.mostOfWhole`.
  case tooLarge
  /// The system's own words, as they stand within a sentence.
  case unreadable(reason: String)
  /// It is of a known form and broken: what is wrong with it, as it follows the file's name.
  case damaged(reason: String)
  /// There is more in it than is read of what is packed: what, as it follows the file's name. Nothing is wrong with it.
  case tooMuch(reason: String)
  /// It, or something in it, is of a form that is known and not read: what it is, as it follows the file's name, and what to do
  /// about it.
  case notRead(reason: String, advice: String)
  /// It is whole and of a form that lists many, and lists none yet: what it is, as it follows "is". Nothing is wrong with it.
  case noItems(in: String)

  /// - Parameter title: of the feed, where it has one.
  static func noItems(inFeed title: String?) -> FormatError {
    .noItems(in: "\(title.map { "the feed “\($0)”" } ?? "a feed"), which has no items yet")
  }

  /// - Parameter title: of the list of links; "" where it has none.
  static func noItems(inList title: String) -> FormatError {
    .noItems(in: "\(title.isEmpty ? "a list of links" : "the list of links “\(title)”"), which has none in it yet")
  }
}
