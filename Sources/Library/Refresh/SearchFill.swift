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

  /// Articles read at a time by one core, and told in one transaction. FTS5 writes a new segment for each transaction, and
  /// segments have to be merged: those of 1,024 articles cost a tenth more, those of 64 twice as much.
  private static let chunk = 64
  private static let mostOfBatch = 2048
  /// Places in one file that are in memory at a time; where there are more, it is read more than once.
  private static let mostOfRun = 100_000
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
    // What is told while the next is read.
    var telling: SearchTelling?
    var isAtEnd = false
    while !Task.isCancelled, await !shouldPause() {
      var isMany = false
      while !isAtEnd, !isMany, running.count < Self.parallel {
        let places = try await reader.places(after: cursor, limit: Self.chunk + 1)
        isAtEnd = places.count <= Self.chunk
        // Of a file of many articles all are read in one go, when what is before it is done.
        let some = isAtEnd ? places[...] : Self.withoutFileThatGoesOn(places)
        isMany = some.isEmpty && !isAtEnd
        guard let last = some.last else { break }
        cursor = last.number
        let (shelf, registry) = (shelf, registry)
        running.append(Task.detached(priority: .utility) { Self.read(some, shelf, registry) })
      }
      if !running.isEmpty {
        batch += await running.removeFirst().value
        guard batch.count >= Self.mostOfBatch || running.isEmpty else { continue }
        guard try await end(&telling, &told, &progress, report) else { break }
        telling = SearchTelling(batch, after: told, writer)
        batch = []
      } else if isMany, try await end(&telling, &told, &progress, report) {
        let run = try await reader.run(after: cursor, limit: Self.mostOfRun)
        guard let last = run.last, try await readMany(run, shouldPause, &told, &progress, report) else { break }
        cursor = last.number
      } else {
        break
      }
    }
    for task in running { task.cancel() }
    _ = try await end(&telling, &told, &progress, report)
  }

  /// Waits until what is being told is told.
  ///
  /// - Returns: `false` where another program tells search of the same, and goes on with it.
  private func end(
    _ telling: inout SearchTelling?, _ told: inout Int, _ progress: inout WorkProgress,
    _ report: @Sendable (WorkProgress) async -> Void
  ) async throws(SQLError) -> Bool {
    guard let done = telling else { return true }
    telling = nil
    guard try await done.end() else { return false }
    told = done.last
    progress.done += done.count
    await report(progress)
    return true
  }

  /// Tells of the articles of one file while it is read.
  ///
  /// - Parameter run: of more than `chunk`, in the order of their numbers, which is that of the file but for what changed.
  /// - Returns: `false` where somebody else goes on, or it is to be paused.
  private func readMany(
    _ run: [ArticlePlace], _ shouldPause: @Sendable () async -> Bool, _ told: inout Int, _ progress: inout WorkProgress,
    _ report: @Sendable (WorkProgress) async -> Void
  ) async throws(SQLError) -> Bool {
    guard let path = run.first?.locator.path else { return true }
    let wanted = Self.wanted(run[...])
    let words = ArticleBatches(of: path, on: shelf, registry, size: Self.chunk) { (article) -> (Int, SearchText)? in
      guard let place = wanted[article.id].map({ run[$0] }), place.isPlace(of: article) else { return nil }
      return (place.number, SearchText(article))
    }
    var queue = SearchQueue(run, mostWaiting: Self.mostOfBatch)
    var telling: SearchTelling?
    var goesOn = true
    _ = try await words.forEach { (batch) async throws(SQLError) in
      for (number, text) in batch.elements { queue.add(text, of: number) }
      guard queue.ready.count >= Self.mostOfBatch else { return !queue.isDone }
      goesOn = try await end(&telling, &told, &progress, report)
      if await shouldPause() || Task.isCancelled { goesOn = false }
      if goesOn { telling = SearchTelling(queue.takeReady(), after: told, writer) }
      return goesOn && !queue.isDone
    }
    guard goesOn, try await end(&telling, &told, &progress, report) else { return false }
    queue.end()
    telling = SearchTelling(queue.takeReady(), after: told, writer)
    return try await end(&telling, &told, &progress, report)
  }

  /// Where in the places each article is.
  private static func wanted(_ places: ArraySlice<ArticlePlace>) -> [ArticleID: Int] {
    Dictionary(places.indices.lazy.map { (places[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Leaves out the last articles where they are of a file of which there are more.
  private static func withoutFileThatGoesOn(_ places: [ArticlePlace]) -> ArraySlice<ArticlePlace> {
    let some = places.dropLast()
    guard let next = places.last, some.last?.locator.path == next.locator.path else { return some }
    let end = some.lastIndex { $0.locator.path != next.locator.path }
    return some.prefix(end.map { $0 + 1 } ?? 0)
  }

  /// Several articles of one file, which stand together, are read at once.
  private static func read(
    _ places: ArraySlice<ArticlePlace>, _ shelf: FileShelf, _ registry: FormatRegistry
  ) -> [SearchEntry] {
    var queue = SearchQueue(Array(places), mostWaiting: places.count)
    var rest = places
    while let path = rest.first?.locator.path {
      let run = rest.prefix { $0.locator.path == path }
      rest = rest.dropFirst(run.count)
      guard let file = try? shelf.open(path, for: registry) else { continue }
      let wanted = Self.wanted(run)
      var found = Set<ArticleID>()
      try? registry.visitArticles(in: file) { article in
        guard let place = wanted[article.id].map({ run[$0] }), place.isPlace(of: article) else { return true }
        if found.insert(article.id).inserted { queue.add(SearchText(article), of: place.number) }
        return found.count < wanted.count
      }
    }
    queue.end()
    return queue.takeReady()
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

  /// Whether the article is the one that lies here, and not another version of it in the same file.
  func isPlace(of article: Article) -> Bool {
    article.locator.member == locator.member && article.locator.byteRange == locator.byteRange
  }
}
