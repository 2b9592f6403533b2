import NewsCore

/// An act as it is going to be written.
struct ActDraft {
  private(set) var lines: [JournalLine] = []
  /// What undo is to know of it; without what is not undone.
  private(set) var recorded = RecordedAct(id: Hexadecimal.random(digits: 12), steps: [])

  /// - Parameters:
  ///   - articles: those that it changes, each once.
  ///   - time: when it counts from, for each of them.
  ///   - known: what was known of its field before.
  mutating func add(
    _ change: ReadingChange, of articles: [ArticleID], at time: (ArticleID) -> JournalTime,
    over known: [ArticleID: StampedChange]
  ) {
    guard let first = articles.first else { return }
    let former = known[first]?.change.highlight
    let isUndoable = change.field != .position
    lines += JournalLine.lines(
      change, of: articles, at: time, mark: isUndoable ? .act(recorded.id) : nil, former: former)
    if isUndoable { recorded.steps.append(RecordedAct.Step(change: change, former: former, articles: articles)) }
  }
}

extension JournalLine {
  /// One line for as many articles as a line takes, and others for those for which it counts from another time.
  static func lines(
    _ change: ReadingChange, of articles: [ArticleID], at time: (ArticleID) -> JournalTime, mark: Mark?,
    former: Highlight? = nil
  ) -> [JournalLine] {
    Dictionary(grouping: articles, by: time).sorted { $0.key < $1.key }.flatMap { time, articles in
      stride(from: 0, to: articles.count, by: articlesOfLine).map { start in
        let end = min(articles.count, start + articlesOfLine)
        return JournalLine(
          time: time, mark: mark, change: change, former: former, articles: Array(articles[start..<end]))
      }
    }
  }
}

extension ReadingChange {
  fileprivate var highlight: Highlight? { if case .highlight(let highlight) = self { highlight } else { nil } }
}
