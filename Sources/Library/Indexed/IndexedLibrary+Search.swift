public import NewsCore
import SQL
import Synchronization
public import Text

extension IndexedLibrary {
  /// Looks for what a query asks. A question that came later for another list ends this one.
  func find(_ query: HeadlineQuery) async throws(LibraryError) -> StoryList {
    let (parsed, sort, unsaved) = (parse(query).query, sort(of: query), unsaved)
    let list = try await look(for: query) { (index, isWanted) throws(SQLError) in
      try await index.lists.find(
        parsed.condition, titleWords: query.titleWords, sort: sort, unsaved: unsaved, isWanted: isWanted)
    }
    return query.since.map { list.since($0) } ?? list
  }

  /// As the query says, or else as the list is.
  func sort(of query: HeadlineQuery) -> HeadlineSort {
    query.sort == .newest ? parse(query).query.order.map(HeadlineSort.init) ?? query.sort : query.sort
  }

  /// Whether it is a list of all stories, in whatever order.
  func isOfAll(_ query: HeadlineQuery) -> Bool {
    query.titleWords.allSatisfy(\.isWhitespace) && query.since == nil && parse(query).query.condition == nil
  }

  /// Asks a question for a list, and ends those for others: each asks itself whether it is still wanted, so that none but
  /// those is ended.
  func look(
    for query: HeadlineQuery,
    _ find: (OpenIndex, _ isWanted: @escaping @Sendable () -> Bool) async throws(SQLError) -> StoryList
  ) async throws(LibraryError) -> StoryList {
    questions += 1
    let question = questions
    if looking?.query != query { firstWanted.store(question, ordering: .relaxed) }
    looking = (query, question)
    defer { if looking?.number == question { looking = nil } }
    return try await asking { (index) throws(SQLError) in
      try await find(index) { question >= self.firstWanted.load(ordering: .relaxed) }
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
