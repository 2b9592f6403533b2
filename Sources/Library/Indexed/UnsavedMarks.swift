import NewsCore

/// What the reader did and could not be kept: it holds for as long as the program runs, and is kept as soon as it can be.
struct UnsavedMarks: Sendable {
  private var articles: [ArticleID: StampedState] = [:]

  var isEmpty: Bool { articles.isEmpty }

  /// Adds what was done last: whatever the clock says, it counts over what was done before.
  mutating func add(_ entries: [JournalEntry]) {
    for entry in entries {
      let (change, time, device) = (entry.stamped.change, entry.stamped.time, entry.stamped.device)
      for article in entry.articles {
        let former = articles[article]?[change.field]?.time.next
        articles[article, default: StampedState()].merge(
          StampedChange(change, at: max(time, former ?? time), on: device))
      }
    }
  }

  /// Takes out what was kept, but not what was done since.
  mutating func remove(_ kept: [JournalEntry]) {
    for entry in kept {
      for article in entry.articles { articles[article]?.remove(entry.stamped) }
    }
    articles = articles.filter { !$0.value.changes.isEmpty }
  }

  /// All of it, to be kept.
  var entries: [JournalEntry] {
    var entries: [StampedChange: [ArticleID]] = [:]
    for (article, state) in articles {
      for stamped in state.changes { entries[stamped, default: []].append(article) }
    }
    return entries.map { JournalEntry($0, of: $1.sorted()) }.sorted { $0.stamped.time < $1.stamped.time }
  }

  /// The articles of which something could not be kept.
  var all: [ArticleID] { Array(articles.keys) }

  func changes(of article: ArticleID) -> [StampedChange] { articles[article]?.changes ?? [] }

  func shown(_ headline: Headline) -> Headline {
    guard let changes = articles[headline.id]?.changes else { return headline }
    return changes.reduce(headline) { $0.changed(by: $1.change) }
  }
}
