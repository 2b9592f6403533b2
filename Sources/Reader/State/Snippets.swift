public import NewsCore
public import Text

/// What a search found in articles, as far as it is known.
public struct Snippets: Sendable {
  private var found: [ArticleID: Snippet] = [:]
  /// Those that nothing more is to come of.
  private var known: Set<ArticleID> = []
  public private(set) var asked: RequestID?
  private var wanted: [ArticleID] = []

  public init() {}

  public subscript(_ id: ArticleID) -> Snippet? { found[id] }

  public func isKnown(_ id: ArticleID) -> Bool { known.contains(id) }

  public mutating func ask(_ request: RequestID, of ids: [ArticleID]) {
    asked = request
    wanted = ids
  }

  /// Takes an answer; where it failed there are none.
  public mutating func take(_ snippets: [ArticleID: Snippet]) {
    found.merge(snippets) { $1 }
    known.formUnion(wanted)
    asked = nil
  }
}
