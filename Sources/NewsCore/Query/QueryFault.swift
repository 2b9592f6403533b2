/// Something in a query that was not understood, or that cannot be run.
public struct QueryFault: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Nothing of it was run.
    case tooLong(limit: Int)
    /// Inner brackets were not heeded.
    case tooDeep(limit: Int)
    /// What comes from here on was left out.
    case tooManyTerms(limit: Int)
    /// Taken to close at the end.
    case unclosedQuote, unclosedBracket
    case strayBracket
    case emptyBrackets
    /// `OR` or `NOT` with nothing beside it.
    case danglingOperator
    /// Searched as words.
    case unknownField(String, nearest: QueryField?)
    case emptyField(QueryField)
    case unknownValue(QueryField, String, nearest: String?)
    case unreadableDay(QueryField, String)
    case unreadableTime(String)
    /// A single letter and a star.
    case shortPrefix(String)
    case starInside
    case negatedOrder
    /// The last one counts.
    case secondOrder
    /// There is no letter or number in it.
    case nothingToSearch
  }

  public let kind: Kind
  /// Where it stands in the query, in characters.
  public let range: Range<Int>

  public init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
