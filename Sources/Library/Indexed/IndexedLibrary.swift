public import Formats
public import NewsCore
import SQL
import Synchronization

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
  /// What is still to come of an index that took the place of one that was lost while the library was open.
  var remaking: Remaking?
  /// Reloads the list of all stories; what changes meanwhile has it go on.
  var reloading: Task<Void, Never>?
  var isReloadDue = false
  var waitingForReload: [CheckedContinuation<Void, Never>] = []
  /// Stories that came later than this number came since the library was opened.
  var firstOfToday: Int?
  /// Whether not all of the library was read in yet, neither today nor before.
  var isFirstEdition = false
  /// The refresh that is under way.
  var refreshing: Task<Void, Never>?
  var refreshes = 0
  /// How often it had to wait for another program that was writing.
  var busyTurns = 0
  /// What is to be looked at after it.
  var due: RefreshScope?
  /// Hears of changes in the folders of the library, while it is kept up to date.
  var watch: FolderWatch?
  var speed = Speedometer()
  /// Whether a refresh also tells search of what it found.
  var fillsSearch = true
  /// What is wrong with the journal at this moment, and may not be so the next.
  var passingFaults: [JournalFault] = []
  /// What the reader did and could not be kept.
  var unsaved = UnsavedMarks()
  private var openJournal: Journal?
  private var openFold: IndexFold?
  /// Why an index was set aside.
  private var asideProblem: FileProblem?
  /// Why the index could not be brought up to date, the last time.
  var writeProblem: FileProblem?
  /// How often an index turned out to be damaged.
  private var damages = 0
  /// What search is looking for: a later question for another list ends it.
  var looking: (query: HeadlineQuery, number: Int)?
  var questions = 0
  /// Questions before this one need no answer any more; those that wait for their turn see it by that.
  nonisolated let firstWanted = Atomic(0)

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
    asideProblem = index.asideProblem
  }

  /// An index in its place, or in memory where that cannot be: reading goes on without a disk.
  private static func open(_ place: IndexFile.Place) throws(LibraryError) -> OpenIndex {
    do throws(SQLError) {
      return try OpenIndex(IndexFile(place: place))
    } catch {
      return try openInMemory(insteadOf: error)
    }
  }

  private static func openInMemory(insteadOf error: SQLError) throws(LibraryError) -> OpenIndex {
    let place = IndexFile.Place.memory(name: "rescue-\(UInt64.random(in: .min ... .max))")
    do throws(SQLError) {
      return try OpenIndex(IndexFile(place: place))
    } catch _ {
      throw .broken(reason: error.message)
    }
  }

  // MARK: The contract

  public func status() -> LibraryStatus { state }

  /// Whether all its files were read in once, and a search knows every article.
  public func isWhole() async throws(LibraryError) -> Bool {
    try await asking { (index) throws(SQLError) in
      guard try await index.rows.isReadIn() else { return false }
      return try await index.rows.unsearchable() == 0
    }
  }

  public func changes() -> AsyncStream<LibraryStatus> { broadcast.subscribe(state) }

  public func article(_ id: ArticleID) async throws(LibraryError) -> Article {
    let (file, locator) = try await file(of: id)
    do throws(FormatError) {
      if let article = try registry.article(id, at: locator, in: file) { return article }
      // The file was changed after it was listed; what it holds now is what there is to read.
      if var article = try registry.onlyArticle(in: file) {
        article.id = id
        return article
      }
    } catch {
      throw .unreadable(locator.path, reason: "there is no text in it any more")
    }
    throw .unreadable(locator.path, reason: "it was changed, and no longer holds this article")
  }

  public func savedPage(_ id: ArticleID) async throws(LibraryError) -> String {
    let (file, locator) = try await file(of: id)
    do throws(FormatError) {
      if let text = try registry.savedText(of: id, at: locator, in: file) { return text }
      // It was changed after it was listed.
      return String(decoding: try file.saved(at: locator), as: UTF8.self)
    } catch {
      throw .unreadable(locator.path, reason: FileProblem(locator.path, error).reason)
    }
  }

  public func problems() async -> [FileProblem] {
    let known = try? await asking { (index) throws(SQLError) in
      try await index.files.journalFaults() + index.files.problems()
    }
    return [asideProblem, writeProblem].compactMap(\.self) + passingFaults.map(FileProblem.init) + (known ?? [])
  }

  /// Those of some articles that the index, where it knows any, does not know.
  public func unknown(among ids: [ArticleID]) async -> [ArticleID] {
    let known = try? await asking { (index) throws(SQLError) in
      guard try await index.rows.totals().articles > 0 else { return ids }
      var known: [ArticleID] = []
      for id in ids where try await index.rows.story(of: id) != nil { known.append(id) }
      return known
    }
    let there = Set(known ?? ids)
    return ids.filter { !there.contains($0) }
  }

  private func file(of id: ArticleID) async throws(LibraryError) -> (file: StreamedFile, locator: Locator) {
    let locator = try await once(.everything) { () throws(LibraryError) in
      try await asking { (index) throws(SQLError) in try await index.rows.place(of: id) }
    }
    guard let locator else { throw .unknownArticle(id) }
    do throws(FileProblem) {
      return (try shelf.open(locator.path, for: registry), locator)
    } catch {
      throw .unreadable(locator.path, reason: error.reason)
    }
  }

  // MARK: Asking the index

  /// Asks the index; one that turns out to be damaged is made anew, and asked again.
  func asking<Answer: Sendable>(
    _ question: (OpenIndex) async throws(SQLError) -> Answer
  ) async throws(LibraryError) -> Answer {
    let asked = index
    do throws(SQLError) {
      return try await question(asked)
    } catch {
      if error.code == .interrupted { throw .superseded }
      try recover(asked, from: error)
    }
    do throws(SQLError) {
      return try await question(index)
    } catch {
      throw error.code == .interrupted ? .superseded : .broken(reason: error.message)
    }
  }

  /// Makes the index anew where it was removed or is damaged: in its place, or in memory where that cannot be.
  ///
  /// - Parameter broken: the index that failed; where there is another already, there is nothing to do.
  /// - Throws: `LibraryError.broken` for an error that another index would have too.
  func recover(_ broken: OpenIndex, from error: SQLError?) throws(LibraryError) {
    guard broken.writer === index.writer else { return }
    let error = error ?? SQLError(code: .readOnlyMoved, message: "it was removed")
    if index.isLost {
      index = try Self.open(place)
    } else if IndexFile.isDamage(error), damages < 3 {
      damages += 1
      index = try anew(after: error)
    } else if IndexFile.isRefusal(error), index.file.isOnDisk {
      index = try Self.openInMemory(insteadOf: error)
    } else {
      throw .broken(reason: error.message)
    }
    lists.forgetAll()
    // Nothing in it is new to the reader.
    firstOfToday = nil
    remaking = .everything
    // The journal is read from its beginning into the new index; who still writes to the old one writes the same files.
    openJournal = nil
    openFold = nil
    restartRefresh()
  }

  /// An index in the place of one that is damaged. One that is damaged again and again is kept in memory.
  private func anew(after error: SQLError) throws(LibraryError) -> OpenIndex {
    guard index.file.isOnDisk, damages < 3 else { return try Self.openInMemory(insteadOf: error) }
    do throws(SQLError) {
      try index.file.setAside()
    } catch _ {
      return try Self.openInMemory(insteadOf: error)
    }
    asideProblem = index.file.asideProblem("it is damaged (\(error.message))")
    return try Self.open(place)
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
    let fold = IndexFold(
      index, tell: { [weak self] marks in await self?.show(marks) },
      failed: { [weak self] (index, error) in try? await self?.recover(index, from: error) })
    openFold = fold
    return fold
  }

  var searches: SavedSearches? {
    journalPlace.map { SavedSearches(path: $0.folder.folder.appending(Array("searches.jsonl".utf8))) }
  }
}
