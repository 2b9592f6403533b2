/// How a field came by its value.
public struct Finding: Equatable, Sendable {
  public enum Certainty: String, Sendable {
    /// The page says so.
    case certain
    /// Read off the text by a rule that held so far.
    case likely
    /// Made up for want of better.
    case guessed
  }

  public let field: Field
  public let certainty: Certainty
  /// A short phrase that follows the value: `from the dateline`.
  public let how: String

  public init(_ field: Field, _ certainty: Certainty, _ how: String) {
    self.field = field
    self.certainty = certainty
    self.how = how
  }
}

/// A field of an article that a finding or a warning speaks of.
public enum Field: String, Sendable, CaseIterable {
  case title, section, site, source, place, author, date, body, votes, listings, encoding, page
}
