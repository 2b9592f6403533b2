import NewsCore
import Reader
import Text

/// A library that answers at once, for tests of the reader; in the order in which the articles are given.
struct ShelfOfArticles {
  var articles: [Article]
  var isLoading = false
  var readings: [ArticleID: ReadingState] = [:]
  var problems: [FileProblem] = []
  var skipped = 0
  var saved: [(name: String, search: String)] = []
  var arrived = 0
  /// How often all files were looked at.
  var looks = 0
  var missing = 0
  /// Of how many matches a search looks at the latest.
  var latestMatches: Int?
  /// Why nothing is kept.
  var notSaved: String?
  private var done: [(act: Act, before: [ArticleID: ReadingState])] = []
  private var undone: [Act] = []
  /// Which articles were in a list when it was first looked at: they stay through marks.
  private var firstLooks: [HeadlineQuery: [ArticleID]] = [:]

  init(articles: [Article], isLoading: Bool = false) {
    self.articles = articles
    self.isLoading = isLoading
    looks = isLoading ? 0 : 1
  }

  var status: LibraryStatus {
    LibraryStatus(
      articles: articles.count, stories: articles.count, unread: articles.count { !reading(of: $0.id).isRead },
      arrived: arrived, firstArrival: Self.firstArrival, nextStory: Self.firstArrival + arrived, looks: looks,
      missing: missing,
      work: isLoading
        ? .reading(WorkProgress(done: articles.count, total: articles.count, rate: 9800), isAllFound: false) : nil,
      problems: problems.count, skipped: skipped, notSaved: notSaved)
  }

  private static let firstArrival = 1000

  func reading(of id: ArticleID) -> ReadingState { readings[id] ?? .untouched }

  // MARK: Lists

  mutating func headlines(
    _ query: HeadlineQuery, around anchor: HeadlineAnchor, before: Int, after: Int
  ) -> HeadlineWindow {
    let found = list(query)
    guard !found.isEmpty else { return .empty }
    let row = min(max(0, self.row(of: anchor, in: found)), found.count - 1)
    let range = max(0, row - before)..<min(found.count, row + after + 1)
    return HeadlineWindow(
      total: found.count, unread: found.count { !reading(of: $0.id).isRead }, firstRow: range.lowerBound,
      rows: found[range].map(headline), anchorRow: row,
      latestMatches: query.passesAll ? nil : latestMatches, latestStory: articles.count)
  }

  private mutating func list(_ query: HeadlineQuery) -> [Article] {
    let condition = ParsedQuery(parsing: query.search, today: Samples.now.day).query.condition
    let words = query.titleWords.lowercased().split(separator: " ")
    // Only what marks can change is kept as it was.
    let look = firstLooks[query]
    // What arrived stands above all others, the latest on top.
    let among = query.since.map { articles.prefix(max(0, Self.firstArrival + arrived - $0)) } ?? articles[...]
    let found = among.filter { article in
      (look?.contains(article.id) ?? (condition.map { matches(article, $0) } ?? true))
        && words.allSatisfy { article.title.lowercased().contains($0) }
    }
    if condition != nil { firstLooks[query] = found.map(\.id) }
    switch query.sort {
    case .oldest: return found.reversed()
    case .title: return found.sorted { $0.title < $1.title }
    case .source: return found.sorted { ($0.publication.source ?? "~") < ($1.publication.source ?? "~") }
    default: return found
    }
  }

  private func matches(_ article: Article, _ condition: QueryCondition) -> Bool {
    switch condition {
    case .all(let parts): return parts.allSatisfy { matches(article, $0) }
    case .any(let parts): return parts.contains { matches(article, $0) }
    case .not(let part): return !matches(article, part)
    case .phrase(let phrase, in: .source): return article.publication.source == phrase.text
    case .phrase(let phrase, in: .tag): return reading(of: article.id).tags.contains(phrase.text)
    case .phrase(let phrase, _):
      let finder = PhraseFinder([phrase.words])
      return ([article.title] + article.blocks.map(\.text)).contains { !finder.hits(in: $0).isEmpty }
    case .marked(.unread): return !reading(of: article.id).isRead
    case .marked(.read): return reading(of: article.id).isRead
    case .marked(.starred): return reading(of: article.id).isStarred
    case .since, .before, .having, .readingTime: return true
    }
  }

  func snippets(_ query: HeadlineQuery, of ids: [ArticleID]) -> [ArticleID: Snippet] {
    let finder = PhraseFinder(ParsedQuery(parsing: query.search, today: Samples.now.day).query.shownPhrases)
    return ids.reduce(into: [:]) { snippets, id in
      guard let article = articles.first(where: { $0.id == id }) else { return }
      let snippet = Snippet(of: article.blocks.map(\.text).joined(separator: " "), finding: finder)
      if !snippet.hits.isEmpty { snippets[id] = snippet }
    }
  }

  var contents: [ContentsEntry] {
    let tags = Set(readings.values.flatMap(\.tags)).sorted()
    let starred = readings.values.count { $0.isStarred }
    return [
      ContentsEntry(kind: .standing, name: "All", search: "", stories: articles.count),
      ContentsEntry(kind: .standing, name: "Unread", search: "is:unread", stories: status.unread),
      ContentsEntry(kind: .standing, name: "Starred", search: "is:starred", stories: starred),
    ] + saved.map { ContentsEntry(kind: .saved, name: $0.name, search: $0.search) }
      + tags.map { ContentsEntry(kind: .tag, name: $0, search: "tag:\($0)", stories: 1) }
      + [ContentsEntry(kind: .source, name: "AP", search: "source:AP", stories: articles.count)]
  }

  func resolve(_ title: String, on page: ArticleID) -> Resolution {
    let exact = articles.filter { $0.title == title }
    if let article = exact.first(where: { $0.id != page }) { return .here(article.id) }
    if !exact.isEmpty { return .thisPage }
    let longer = articles.filter { $0.title.hasPrefix(title + "-") }
    return longer.count == 1 ? .completed(longer[0].id, title: longer[0].title) : .absent
  }

  // MARK: Marks

  mutating func perform(_ act: Act) -> ActSummary {
    undone = []
    return carryOut(act, kind: .done)
  }

  /// In the rows of a list.
  mutating func perform(_ change: ReadingChange, _ query: HeadlineQuery, rows: Range<Int>? = nil) -> ActSummary {
    let all = list(query).map(\.id)
    return perform(Act(change, of: Array(rows.map { all[$0] } ?? all[...])))
  }

  private mutating func carryOut(_ act: Act, kind: ActSummary.Kind) -> ActSummary {
    let before = readings
    let parts = act.steps.map { step in
      let changed = step.articles.filter { id in
        var reading = reading(of: id)
        reading.apply(step.change)
        defer { readings[id] = reading }
        return reading != self.reading(of: id)
      }
      return ActSummary.Part(step.change, stories: changed.count)
    }
    let isPosition = act.steps.allSatisfy { $0.change.field == .position }
    if !isPosition { done.append((act, before)) }
    return ActSummary(kind: kind, parts: parts)
  }

  mutating func undo() -> ActSummary? {
    guard let (act, before) = done.popLast() else { return nil }
    undone.append(act)
    readings = before
    return ActSummary(kind: .undone, parts: act.steps.map { ActSummary.Part($0.change, stories: $0.articles.count) })
  }

  mutating func redo() -> ActSummary? { undone.popLast().map { carryOut($0, kind: .redone) } }

  // MARK: Rows

  private func row(of anchor: HeadlineAnchor, in found: [Article]) -> Int {
    switch anchor {
    case .row(let row): return row
    case .article(let id, let row): return found.firstIndex { $0.id == id } ?? row
    case .unread(let id, let forward):
      let from = found.firstIndex { $0.id == id } ?? (forward ? found.count - 1 : 0)
      let steps = (1...found.count).map { forward ? from + $0 : from - $0 + found.count }
      return steps.map { $0 % found.count }.first { !reading(of: found[$0].id).isRead } ?? from
    }
  }

  private func headline(_ article: Article) -> Headline {
    let reading = reading(of: article.id)
    return Headline(
      id: article.id, title: article.title, source: article.publication.source, site: article.publication.site,
      place: article.publication.place, section: article.publication.section, date: article.date,
      readingMinutes: ReadingTime(of: article.blocks).minutes, votes: article.votes, isRead: reading.isRead,
      isStarred: reading.isStarred, tags: reading.tags.sorted())
  }
}
