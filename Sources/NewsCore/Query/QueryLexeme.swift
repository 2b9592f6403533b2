/// A piece of a query as it is written.
struct QueryLexeme: Equatable {
  enum Kind: Equatable {
    case open, close, or, and, not
    /// What stands before a colon.
    case field(QueryField)
    /// As it was written, where no field has this name.
    case unknownField(String)
    case text(Text)
  }

  struct Text: Equatable {
    var written: String
    var isQuoted = false
    var isClosed = true
    /// Whether a star stands behind it, and whether one stands elsewhere in it.
    var endsInStar = false
    var hasStarInside = false
  }

  let kind: Kind
  /// In code points of the query.
  let range: Range<Int>
}
