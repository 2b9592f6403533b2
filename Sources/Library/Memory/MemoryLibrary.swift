public import Formats
public import NewsCore
import Text

/// A library kept in memory for as long as the program runs; texts are read from their files when they are opened.
public actor MemoryLibrary: Library {
  private let roots: [FilePath]
  /// Files that are no files on a disk, by their path: the sample edition, standard input.
  private let files: [FilePath: SourceFile]
  private let order: [SourceFile]
  private let registry: FormatRegistry
  private var shelf = Shelf()
  private var state = LibraryStatus(work: .reading(WorkProgress(), isAllFound: false))
  private var found: [FileProblem] = []
  private var progress = WorkProgress()
  private var broadcast = ChangeBroadcast()

  /// - Parameters:
  ///   - roots: files and folders to load.
  ///   - files: files that are at hand already.
  public init(roots: [FilePath], files: [SourceFile] = [], registry: FormatRegistry = .standard) {
    self.roots = roots
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    order = files
    self.registry = registry
  }

  // MARK: Loading

  /// Finds and reads everything; lists can be asked for meanwhile. To be called once.
  public func load() async {
    await LibraryLoader(roots: roots, files: order, registry: registry).run { batch in await self.take(batch) }
    state.work = nil
    announce()
  }

  private func take(_ batch: LoadedBatch) {
    shelf.add(batch.records)
    found += batch.problems
    progress.total += batch.found
    progress.done += batch.read
    state.work = .reading(progress, isAllFound: false)
    state.skipped += batch.skipped
    announce()
  }

  private func announce() {
    state.articles = shelf.records.count
    state.stories = shelf.records.count
    state.unread = shelf.unread
    state.problems = found.count
    if broadcast.announce(state) {
      // Changes that follow one another closely are told together.
      Task {
        try? await Task.sleep(for: .milliseconds(40))
        self.tellRest()
      }
    }
  }

  private func tellRest() { if broadcast.pauseEnded() { announce() } }

  // MARK: The contract

  public func status() -> LibraryStatus { state }

  public func changes() -> AsyncStream<LibraryStatus> { broadcast.subscribe(state) }

  public func headlines(
    _ query: HeadlineQuery, around anchor: HeadlineAnchor, before: Int, after: Int
  ) throws(LibraryError) -> HeadlineWindow {
    shelf.headlines(query, around: anchor, before: before, after: after)
  }

  public func article(_ id: ArticleID) async throws(LibraryError) -> Article {
    let file = try file(of: id)
    guard let articles = try? registry.articles(in: file), !articles.isEmpty else {
      throw .unreadable(file.path, reason: "there is no text in it any more")
    }
    if let article = articles.first(where: { $0.id == id }) { return article }
    // The file was changed after it was listed; what it holds now is what there is to read.
    guard articles.count == 1, var article = articles.first else {
      throw .unreadable(file.path, reason: "it was changed, and no longer holds this article")
    }
    article.id = id
    return article
  }

  public func resolve(_ titles: [String], on page: ArticleID) throws(LibraryError) -> [Resolution] {
    titles.map { shelf.resolve($0, on: page) }
  }

  public func savedPage(_ id: ArticleID) async throws(LibraryError) -> String {
    String(decoding: try file(of: id).bytes, as: UTF8.self)
  }

  public func problems() -> [FileProblem] { found }

  public func mark(_ ids: [ArticleID], asRead isRead: Bool) throws(LibraryError) {
    shelf.mark(ids, asRead: isRead)
    announce()
  }

  private func file(of id: ArticleID) throws(LibraryError) -> SourceFile {
    guard let path = shelf[id]?.path else { throw .unknownArticle(id) }
    if let file = files[path] { return file }
    do {
      return try FileReader.read(path)
    } catch {
      throw .unreadable(path, reason: error.reason)
    }
  }
}
