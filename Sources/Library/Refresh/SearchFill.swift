import Formats
import Glibc
import NewsCore
import SQL

/// Tells search of the articles that it does not know yet.
///
/// They are listed already; for their words their files are read again, on all cores, in the order of their numbers. What was
/// told stays told, so that it goes on where it was whenever the program ends.
struct SearchFill: Sendable {
  let shelf: FileShelf
  let registry: FormatRegistry
  let writer: IndexWriter
  let reader: IndexReader

  /// Articles read at a time by one core, and told in one transaction.
  private static let chunk = 64
  private static let mostOfBatch = 1024
  private static let parallel = 2 * max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// Goes on until all is told, `shouldPause` says so, or the task is cancelled.
  ///
  /// - Parameter report: is told how many are told of how many.
  /// - Throws: `SQLError` of the index.
  func run(
    shouldPause: @Sendable () async -> Bool, report: @Sendable (WorkProgress) async -> Void
  ) async throws(SQLError) {
    let totals = try await reader.totals()
    var progress = WorkProgress(done: totals.searchableThrough, total: totals.nextArticle - 1)
    guard progress.done < progress.total else { return }
    // Numbers of articles that are gone are not work.
    let rest = try await reader.unsearchable()
    progress = WorkProgress(done: totals.articles - rest, total: totals.articles)
    await report(progress)
    var told = totals.searchableThrough
    var cursor = told
    var running: [Task<[SearchEntry], Never>] = []
    var batch: [SearchEntry] = []
    var isAtEnd = false
    while !Task.isCancelled, await !shouldPause() {
      while !isAtEnd, running.count < Self.parallel {
        let places = try await reader.places(after: cursor, limit: Self.chunk)
        guard let last = places.last else {
          isAtEnd = true
          break
        }
        cursor = last.number
        let (shelf, registry) = (shelf, registry)
        running.append(Task.detached(priority: .utility) { Self.read(places, shelf, registry) })
      }
      guard !running.isEmpty else { break }
      batch += await running.removeFirst().value
      guard batch.count >= Self.mostOfBatch || running.isEmpty else { continue }
      // Another program that tells search of the same goes on with it.
      guard try await writer.makeSearchable(batch, after: told) else { break }
      told = batch.last?.number ?? told
      progress.done += batch.count
      batch = []
      await report(progress)
    }
    for task in running { task.cancel() }
  }

  /// Several articles of one file, which stand together, are read at once.
  private static func read(_ places: [ArticlePlace], _ shelf: FileShelf, _ registry: FormatRegistry) -> [SearchEntry] {
    var path: FilePath?
    var articles: [ArticleID: Article] = [:]
    return places.map { place in
      if place.locator.path != path {
        path = place.locator.path
        articles = [:]
        let file = try? shelf.open(place.locator.path, for: registry)
        try? file.map { (file) throws(FormatError) in
          try registry.visitArticles(in: file) { article in
            if articles[article.id] == nil { articles[article.id] = article }
            return true
          }
        }
      }
      // One whose file has gone or changed since, or cannot be read now, is found by its title until the next refresh.
      let text = articles[place.id].map(SearchText.init)
      return SearchEntry(number: place.number, text: text ?? SearchText(title: place.title), isWhole: text != nil)
    }
  }
}

/// An article's words, on the way to the search table.
struct SearchEntry: Sendable {
  let number: Int
  let text: SearchText
  /// Whether it is all of it, and not the title alone.
  let isWhole: Bool
}

/// Where an article lies, by its number in the index.
struct ArticlePlace: Sendable {
  let number: Int
  let id: ArticleID
  let title: String
  let locator: Locator
}
