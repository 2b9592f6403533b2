public import NewsCore

/// What the library in which a reader acts knows of articles: the journal is one for all libraries.
public protocol ActScope: Sendable {
  /// Whether some of the articles are in it, as far as that can be told.
  func has(any articles: [ArticleID]) async -> Bool

  /// How many stories the articles are: what is done with the copies of a story is done once.
  func stories(of articles: [ArticleID]) async -> Int
}
