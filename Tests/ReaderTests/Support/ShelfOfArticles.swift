import NewsCore
import Text

/// A library that answers at once, for tests of the reader; in the order in which the articles are given.
struct ShelfOfArticles {
  var articles: [Article]
  var isLoading = false
  var read: Set<ArticleID> = []
  var problems: [FileProblem] = []
  var skipped = 0

  var status: LibraryStatus {
    LibraryStatus(
      articles: articles.count, stories: articles.count, unread: articles.count { !read.contains($0.id) },
      work: isLoading ? .reading(WorkProgress(done: articles.count, total: articles.count), isAllFound: false) : nil,
      problems: problems.count, skipped: skipped)
  }

  mutating func mark(_ ids: [ArticleID], asRead isRead: Bool) {
    if isRead { read.formUnion(ids) } else { read.subtract(ids) }
  }

  func headlines(_ query: HeadlineQuery, around anchor: HeadlineAnchor, before: Int, after: Int) -> HeadlineWindow {
    let words = query.titleWords.lowercased().split(separator: " ")
    let found = articles.filter { article in words.allSatisfy { article.title.lowercased().contains($0) } }
    guard !found.isEmpty else { return .empty }
    let row = min(max(0, self.row(of: anchor, in: found)), found.count - 1)
    let range = max(0, row - before)..<min(found.count, row + after + 1)
    return HeadlineWindow(
      total: found.count, unread: found.count { !read.contains($0.id) }, firstRow: range.lowerBound,
      rows: found[range].map(headline), anchorRow: row)
  }

  func resolve(_ title: String, on page: ArticleID) -> Resolution {
    let exact = articles.filter { $0.title == title }
    if let article = exact.first(where: { $0.id != page }) { return .here(article.id) }
    if !exact.isEmpty { return .thisPage }
    let longer = articles.filter { $0.title.hasPrefix(title + "-") }
    return longer.count == 1 ? .completed(longer[0].id, title: longer[0].title) : .absent
  }

  private func row(of anchor: HeadlineAnchor, in found: [Article]) -> Int {
    switch anchor {
    case .row(let row): return row
    case .article(let id, let row): return found.firstIndex { $0.id == id } ?? row
    case .unread(let id, let forward):
      let from = found.firstIndex { $0.id == id } ?? (forward ? found.count - 1 : 0)
      let steps = (1...found.count).map { forward ? from + $0 : from - $0 + found.count }
      return steps.map { $0 % found.count }.first { !read.contains(found[$0].id) } ?? from
    }
  }

  private func headline(_ article: Article) -> Headline {
    Headline(
      id: article.id, title: article.title, source: article.publication.source, site: article.publication.site,
      place: article.publication.place, section: article.publication.section, date: article.date,
      readingMinutes: ReadingTime(of: article.blocks).minutes, votes: article.votes, isRead: read.contains(article.id))
  }
}
