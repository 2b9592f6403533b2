import NewsCore

/// The articles that a mark is for, with what is known of their marks.
struct Subjects: Sendable {
  struct Subject: Sendable {
    let id: ArticleID
    let isRead, isStarred: Bool
    let tags: Set<String>
  }

  let all: [Subject]

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
}
