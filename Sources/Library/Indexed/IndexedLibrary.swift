public import Formats
public import NewsCore
import SQL

/// A library of files and folders, listed from an index and read from its files.
///
/// Questions are answered from the index as it stands, also while it is being brought up to date. An index that is damaged or
/// removed is made anew meanwhile; one that cannot be written is kept in memory.
public actor IndexedLibrary: Library {
  let shelf: FileShelf
  let roots: [FilePath]
  let registry: FormatRegistry
  let place: IndexFile.Place
  let journalPlace: JournalPlace?
  /// What days in queries count from.
  let today: @Sendable () -> CalendarDay
  var index: OpenIndex
  var lists = ListShelf()
  var state = LibraryStatus()
  var broadcast = ChangeBroadcast()
  /// Reloads the list of all stories; what changes meanwhile has it go on.
  var reloading: Task<Void, Never>?
  var isReloadDue = false
  /// Stories that came later than this number came since the library was opened.
  var firstOfToday: Int?
  /// The refresh that is under way.
  var refreshing: Task<Void, Never>?
  /// Whether another one is to follow it.
  var isRefreshDue = false
  /// Hears of changes in the folders of the library, while it is kept up to date.
  var watch: FolderWatch?
  var speed = Speedometer()
  /// Whether a refresh also tells search of what it found.
  var fillsSearch = true
  private var openJournal: Journal?
  private var openFold: IndexFold?
  /// What search is looking for: a later question for another list ends it.
  var looking: (query: HeadlineQuery, number: Int)?
  var questions = 0

  /// - Parameters:
  ///   - roots: files and folders.
  ///   - files: files that are at hand already, and on no disk.
  ///   - index: the path of the index; `nil` keeps it in memory.
  ///   - journal: `nil` where what the reader does cannot be kept.
  /// - Throws: `LibraryError.broken` where not even memory can be had.
  public init(
    roots: [FilePath], files: [SourceFile] = [], index path: FilePath? = nil, journal: JournalPlace? = nil,
    registry: FormatRegistry = .standard, today: @escaping @Sendable () -> CalendarDay
  ) throws(LibraryError) {
    self.roots = roots
    shelf = FileShelf(files)
    self.registry = registry
    self.today = today
    journalPlace = journal
    place = path.map { .disk($0) } ?? .memory(name: "library-\(UInt64.random(in: .min ... .max))")
    index = try Self.open(place)
  }

  /// An index in its place, or in memory where that cannot be: reading goes on without a disk.
  private static func open(_ place: IndexFile.Place) throws(LibraryError) -> OpenIndex {
    do throws(SQLError) {
      return try OpenIndex(IndexFile(place: place))
    } catch {
      let reason = error.message
      do throws(SQLError) {
        return try OpenIndex(IndexFile(place: .memory(name: "rescue-\(UInt64.random(in: .min ... .max))")))
      } catch {
        throw .broken(reason: reason)
      }
    }
  }

  // MARK: The contract

  public func status() -> LibraryStatus { state }

  public func changes() -> AsyncStream<LibraryStatus> { broadcast.subscribe(state) }

  public func article(_ id: ArticleID) async throws(LibraryError) -> Article {
    let (file, locator) = try await file(of: id)
    guard let articles = try? registry.articles(in: file), !articles.isEmpty else {
      throw .unreadable(locator.path, reason: "there is no text in it any more")
    }
    if let article = articles.first(where: { $0.id == id }) { return article }
    // The file was changed after it was listed; what it holds now is what there is to read.
    guard articles.count == 1, var article = articles.first else {
      throw .unreadable(locator.path, reason: "it was changed, and no longer holds this article")
    }
    article.id = id
    return article
  }

  public func savedPage(_ id: ArticleID) async throws(LibraryError) -> String {
    String(decoding: try await file(of: id).file.bytes, as: UTF8.self)
  }

  public func problems() async -> [FileProblem] {
    (try? await asking { (index) throws(SQLError) in try await index.lists.problems() }) ?? []
  }

  private func file(of id: ArticleID) async throws(LibraryError) -> (file: SourceFile, locator: Locator) {
    let locator = try await asking { (index) throws(SQLError) in try await index.rows.place(of: id) }
    guard let locator else { throw .unknownArticle(id) }
    do throws(FileProblem) {
      return (try shelf.read(locator.path), locator)
    } catch {
      throw .unreadable(locator.path, reason: error.reason)
    }
  }

  // MARK: Asking the index

  /// Asks the index; one that turns out to be damaged is made anew, and asked again.
  func asking<Answer: Sendable>(
    _ question: (OpenIndex) async throws(SQLError) -> Answer
  ) async throws(LibraryError) -> Answer {
    do throws(SQLError) {
      return try await question(index)
    } catch {
      if error.code == .interrupted { throw .superseded }
      guard IndexFile.isDamage(error) else { throw .broken(reason: error.message) }
      try recover()
    }
    do throws(SQLError) {
      return try await question(index)
    } catch {
      throw error.code == .interrupted ? .superseded : .broken(reason: error.message)
    }
  }

  /// Makes the index anew: in its place, or in memory where that cannot be.
  func recover() throws(LibraryError) {
    if !index.isLost { try? index.file.setAside() }
    index = try Self.open(place)
    lists.forgetAll()
    let index = index
    let fold = openFold
    Task {
      await fold?.move(to: index)
      await catchUp()
    }
    startRefresh()
  }

  // MARK: The journal

  /// `nil` where there is no place for one.
  var journal: Journal? {
    guard let journalPlace else { return nil }
    if let openJournal { return openJournal }
    let journal = Journal(folder: journalPlace.folder, device: journalPlace.device, fold: fold)
    openJournal = journal
    return journal
  }

  var fold: IndexFold {
    if let openFold { return openFold }
    let fold = IndexFold(index) { [weak self] marks in await self?.show(marks) }
    openFold = fold
    return fold
  }

  var searches: SavedSearches? {
    journalPlace.map { SavedSearches(path: $0.folder.folder.appending(Array("searches.jsonl".utf8))) }
  }
}
