public import NewsCore

/// A fold in memory, read anew from the journal at each start.
public actor MemoryFold: JournalFold {
  private var articles: [ArticleID: StampedState] = [:]
  private var read: [String: JournalMark] = [:]

  public init() {}

  public func state(of article: ArticleID) -> ReadingState { articles[article]?.state ?? .untouched }

  public func states(of ids: some Sequence<ArticleID> & Sendable) -> [ArticleID: ReadingState] {
    var states: [ArticleID: ReadingState] = [:]
    for id in ids { states[id] = articles[id]?.state }
    return states
  }

  public func marks() -> [String: JournalMark] { read }

  public func changes(of field: ReadingField, in ids: [ArticleID]) -> [ArticleID: StampedChange] {
    var changes: [ArticleID: StampedChange] = [:]
    for id in ids { changes[id] = articles[id]?[field] }
    return changes
  }

  @discardableResult
  public func merge(_ entries: [JournalEntry], marks: [String: JournalMark]) -> Set<ArticleID> {
    read.merge(marks) { _, new in new }
    return articles.merge(entries)
  }
}

extension [ArticleID: StampedState] {
  /// - Returns: the articles for which something changed.
  @discardableResult
  mutating func merge(_ entries: [JournalEntry]) -> Set<ArticleID> {
    var changed = Set<ArticleID>()
    for entry in entries {
      for article in entry.articles where self[article, default: StampedState()].merge(entry.stamped) {
        changed.insert(article)
      }
    }
    return changed
  }
}
