/// What a reader does at one stroke, and can undo at one stroke: changes, each of some articles.
///
/// ```swift
/// Act(.read(true), of: selection)
/// ```
public struct Act: Equatable, Sendable {
  public struct Step: Equatable, Sendable {
    public let change: ReadingChange
    public let articles: [ArticleID]

    public init(_ change: ReadingChange, of articles: [ArticleID]) {
      self.change = change
      self.articles = articles
    }
  }

  /// No field of an article occurs in two of them.
  public let steps: [Step]

  public init(_ steps: [Step]) {
    self.steps = steps
  }

  public init(_ change: ReadingChange, of articles: [ArticleID]) {
    steps = [Step(change, of: articles)]
  }
}
