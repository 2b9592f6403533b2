/// What is missing or doubtful about an article, with the field it concerns.
public struct Warning: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The page does not have it.
    case missing
    /// It was made up: a title from the first sentence or the file's name.
    case madeUp
    /// It is there but can be read in more than one way; what was chosen may be wrong.
    case ambiguous
    /// A text that is no name, such as a leaked template path.
    case meaningless(String)
    /// What was taken out, and out of what: a brand glued into title or body.
    case removed(String)
    /// The copy stops although the story went on.
    case endsEarly
    /// The file ends inside a list or a word.
    case cut
    /// This many bytes that are no UTF-8 were replaced by U+FFFD.
    case replacedBytes(Int)
    /// It may hold a brand that only another copy of the story can show.
    case unconfirmed
    /// What its publisher says of its use: `canceled`, `withheld`, `embargoed until 2026-11-26T18:00Z`.
    case status(String)
  }

  public let field: Field
  public let kind: Kind

  public init(_ field: Field, _ kind: Kind) {
    self.field = field
    self.kind = kind
  }
}
