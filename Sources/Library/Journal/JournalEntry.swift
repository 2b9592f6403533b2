public import NewsCore

/// A change of some articles, as one line of the journal tells it.
public struct JournalEntry: Hashable, Sendable {
  public let stamped: StampedChange
  public let articles: [ArticleID]

  public init(_ stamped: StampedChange, of articles: [ArticleID]) {
    self.stamped = stamped
    self.articles = articles
  }
}
