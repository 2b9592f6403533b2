import Formats
import NewsCore
import SQL

@testable import Library

/// An index without a library around it: what is done to it is done when the call returns.
struct BareIndex {
  let open: OpenIndex
  let roots: [FilePath]
  let registry: FormatRegistry

  init(of roots: [FilePath], at path: FilePath? = nil, registry: FormatRegistry = .standard) throws {
    self.roots = roots
    self.registry = registry
    let place = path.map { IndexFile.Place.disk($0) } ?? .memory(name: "test-\(UInt64.random(in: .min ... .max))")
    open = try OpenIndex(IndexFile(place: place))
  }

  init(of folder: TemporaryFolder, registry: FormatRegistry = .standard) throws {
    try self.init(of: [folder.path], registry: registry)
  }

  private var refresh: Refresh {
    Refresh(
      roots: roots, shelf: FileShelf(), registry: registry, writer: open.writer, reader: open.files, watch: nil)
  }

  /// - Returns: how many files had to be read.
  @discardableResult
  func refreshed() async throws -> Int {
    let counter = Counter()
    try await refresh.all { progress in await counter.take(progress.read) }
    return await counter.value
  }

  /// What is told of a refresh while it goes on.
  @discardableResult
  func reports(then act: @escaping @Sendable (RefreshProgress) -> Void = { _ in }) async throws -> [RefreshProgress] {
    let reports = Reports()
    try await refresh.all { progress in
      await reports.add(progress)
      act(progress)
    }
    return await reports.all
  }

  func refreshed(_ folders: [FilePath]) async throws {
    try await refresh.folders(folders) { _ in }
  }

  func filled() async throws {
    _ = try await open.writer.forgetGhosts()
    let fill = SearchFill(shelf: FileShelf(), registry: registry, writer: open.writer, reader: open.files)
    try await fill.run(shouldPause: { false }, report: { _ in })
  }

  func merge(_ change: ReadingChange, of id: ArticleID, at time: Int64) async throws {
    let stamped = StampedChange(change, at: JournalTime(milliseconds: time), on: "alder")
    _ = try await open.writer.merge([JournalEntry(stamped, of: [id])], marks: [:])
  }

  var totals: IndexTotals {
    get async throws { try await open.rows.totals() }
  }

  var titles: [String] {
    get async throws {
      let all = try await open.rows.all()
      return try await open.rows.headlines(of: all.numbers[...]).there.map(\.title)
    }
  }

  func id(of title: String) async throws -> ArticleID? {
    let all = try await open.rows.all()
    return try await open.rows.headlines(of: all.numbers[...]).there.first { $0.title == title }?.id
  }

  /// The titles of what a search finds.
  func found(_ search: String) async throws -> [String] {
    let query = ParsedQuery(parsing: search, today: CalendarDay(daysSince1970: 20_782)).query
    let stories = try await open.lists.find(query.condition, titleWords: "", sort: .newest)
    return try await open.rows.headlines(of: stories.numbers[...]).there.map(\.title)
  }

  var problems: [String] {
    get async throws { try await open.rows.problems().map { "\($0.path.name) \($0.reason)" } }
  }

  /// What is wrong with it in itself.
  func faults() throws -> [String] { try IndexInspection(open.file.reader()).faults }

  /// What it says of the disk.
  func lines() throws -> [String] { try IndexDescription.lines(open.file.reader()) }

  /// What it says otherwise than one that is made now would.
  func differences() async throws -> [String] {
    let new = try BareIndex(of: roots, registry: registry)
    let marks = try open.file.reader()
    var rows = try marks.rows("SELECT article, change, time FROM reading")
    while try rows.step() {
      guard let id = ArticleID(bytes: try rows["article"]),
        let change = JournalRecord.change(written: try rows["change"])
      else { continue }
      try await new.merge(change, of: id, at: try rows["time"])
    }
    try await new.refreshed()
    let (mine, theirs) = (Set(try lines()), Set(try new.lines()))
    return mine.subtracting(theirs).map { "too much: \($0)" } + theirs.subtracting(mine).map { "missing: \($0)" }
  }
}

private actor Counter {
  private(set) var value = 0

  func take(_ value: Int) { self.value = value }
}

private actor Reports {
  private(set) var all: [RefreshProgress] = []

  func add(_ progress: RefreshProgress) { all.append(progress) }
}
