import NewsCore

/// An act as it was carried out, with what is needed to take it back.
struct RecordedAct: Equatable, Sendable {
  struct Step: Equatable, Sendable {
    let change: ReadingChange
    /// What a highlight was before.
    let former: Highlight?
    /// Those for which it changed anything.
    let articles: [ArticleID]
  }

  let id: String
  var steps: [Step]

  var articles: Int { steps.reduce(0) { $0 + $1.articles.count } }
}

extension RecordedAct.Step {
  /// The change that takes it back; places that were kept are not taken back.
  var inverse: ReadingChange? {
    switch change {
    case .read(let isRead): .read(!isRead)
    case .starred(let isStarred): .starred(!isStarred)
    case .tag(let tag, let isOn): .tag(tag, isOn: !isOn)
    case .highlight(let highlight): former.map { .highlight($0) } ?? .highlightRemoved(highlight.id)
    case .highlightRemoved: former.map { .highlight($0) }
    case .position: nil
    }
  }
}
