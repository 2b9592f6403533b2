public import NewsCore
import SQL
import Synchronization
public import Text

extension IndexedLibrary {
  /// Looks for what a query asks. A question that came later for another list ends this one.
  func find(_ query: HeadlineQuery) async throws(LibraryError) -> StoryList {
    questions += 1
    let question = questions
    if looking?.query != query {
      if looking != nil { index.lists.interrupter.interrupt() }
      firstWanted.store(question, ordering: .relaxed)
    }
    looking = (query, question)
    defer { if looking?.number == question { looking = nil } }
    let parsed = parse(query).query
    let sort = query.sort == .newest ? parsed.order.map(HeadlineSort.init) ?? query.sort : query.sort
    let run = { (index: OpenIndex) async throws(SQLError) -> StoryList in
      try await index.lists.find(
        parsed.condition, titleWords: query.titleWords, sort: sort,
        isWanted: { question >= self.firstWanted.load(ordering: .relaxed) })
    }
    do throws(LibraryError) {
      return try await asking(run)
    } catch .superseded where looking?.number == question {
      // What was meant for the one before hit this one.
      return try await asking(run)
    } catch {
      throw error
    }
  }

  func parse(_ query: HeadlineQuery) -> ParsedQuery {
    ParsedQuery(parsing: query.search, today: today(), isBeingTyped: query.isBeingTyped)
  }

  public func snippets(_ query: HeadlineQuery, of ids: [ArticleID]) async -> [ArticleID: Snippet] {
    let phrases = parse(query).query.shownPhrases
    guard !phrases.isEmpty else { return [:] }
    let finder = PhraseFinder(phrases)
    var snippets: [ArticleID: Snippet] = [:]
    for id in ids {
      guard let article = try? await article(id) else { continue }
      let text = article.blocks.map(\.text).joined(separator: " ")
      let snippet = Snippet(of: text, finding: finder)
      if !snippet.hits.isEmpty { snippets[id] = snippet }
    }
    return snippets
  }
}

extension HeadlineSort {
  fileprivate init(_ order: QueryOrder) {
    switch order {
    case .newest: self = .newest
    case .oldest: self = .oldest
    case .best: self = .relevance
    case .title: self = .title
    case .source: self = .source
    case .shortest: self = .shortest
    case .longest: self = .longest
    case .copies: self = .copies
    }
  }
}
