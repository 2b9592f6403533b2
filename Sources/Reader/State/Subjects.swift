import NewsCore

/// The articles that a mark is for, with what is known of their marks.
struct Subjects: Sendable {
  struct Subject: Sendable {
    let id: ArticleID
    var isRead, isStarred: Bool
    var tags: Set<String>
  }

  private(set) var all: [Subject]

  init(_ headlines: [Headline]) {
    all = headlines.map {
      Subject(id: $0.id, isRead: $0.isRead, isStarred: $0.isStarred, tags: Set($0.tags))
    }
  }

  init(_ open: OpenArticle) {
    let reading = open.reading
    all = [
      Subject(id: open.article.id, isRead: reading.isRead, isStarred: reading.isStarred, tags: reading.tags)
    ]
  }

  var ids: [ArticleID] { all.map(\.id) }

  /// The same after an act.
  func changed(by act: Act) -> Subjects {
    var subjects = self
    for step in act.steps {
      let changed = Set(step.articles)
      for index in all.indices where changed.contains(all[index].id) { subjects.all[index].apply(step.change) }
    }
    return subjects
  }
}

extension Subjects.Subject {
  fileprivate mutating func apply(_ change: ReadingChange) {
    switch change {
    case .read(let isOn): isRead = isOn
    case .starred(let isOn): isStarred = isOn
    case .tag(let tag, true): tags.insert(tag)
    case .tag(let tag, false): tags.remove(tag)
    case .highlight, .highlightRemoved, .position: break
    }
  }
}
