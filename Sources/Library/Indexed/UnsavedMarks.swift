import NewsCore

/// What the reader did and could not be kept: it holds for as long as the program runs, and is kept as soon as it can be.
struct UnsavedMarks: Sendable {
  private var articles: [ArticleID: StampedState] = [:]

  /// In whose name they are, for they are in no journal.
  static let device = "unsaved"

  var isEmpty: Bool { articles.isEmpty }

  mutating func add(_ entries: [JournalEntry]) { articles.merge(entries) }

  mutating func add(_ other: UnsavedMarks) {
    for (article, state) in other.articles {
      for stamped in state.changes { articles[article, default: StampedState()].merge(stamped) }
    }
  }

  /// All of it, to be kept.
  var act: Act {
    var steps: [ReadingChange: [ArticleID]] = [:]
    for (article, state) in articles {
      for stamped in state.changes { steps[stamped.change, default: []].append(article) }
    }
    return Act(steps.map { Act.Step($0, of: $1.sorted { $0.description < $1.description }) })
  }

  /// The articles of which something could not be kept.
  var all: [ArticleID] { Array(articles.keys) }

  func changes(of article: ArticleID) -> [StampedChange] { articles[article]?.changes ?? [] }

  func shown(_ headline: Headline) -> Headline {
    guard let changes = articles[headline.id]?.changes else { return headline }
    return changes.reduce(headline) { $0.changed(by: $1.change) }
  }
}
