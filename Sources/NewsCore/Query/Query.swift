// Query: what is asked of a library
//
// A line as people write it (`harbor title:"port alden" -source:AP after:2w`) becomes values that a library can run, and faults
// that say what was not understood and where. Reading never fails: what cannot be run is left out, and said. The table of fields
// is the one place where they are named; help, completion and README are computed from it.
public import Text

/// Which articles are wanted, and in which order.
public struct Query: Hashable, Sendable {
  /// What an article must be; `nil` lets all pass.
  public var condition: QueryCondition?
  /// `nil` where the query does not say.
  public var order: QueryOrder?

  public init(condition: QueryCondition? = nil, order: QueryOrder? = nil) {
    self.condition = condition
    self.order = order
  }

  /// The phrases that can be shown where they stand in an article's title and body: asked for there, and not negated.
  public var shownPhrases: [SearchPhrase] { condition?.shownPhrases ?? [] }
}

/// In which order articles are wanted.
public enum QueryOrder: String, Hashable, Sendable, CaseIterable {
  case newest, oldest, best, title, source, section, shortest, longest, votes, copies

  /// By its name, or another name for it.
  public init?(name: String) { self.init(rawValue: name == "relevance" ? "best" : name) }
}
