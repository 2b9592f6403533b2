import Formats
import Glibc
import NewsCore
import SQL

/// Reads files on all cores, and hands what came of them to the writer in batches, in the order in which they were met.
struct RefreshPipeline {
  private let shelf: FileShelf
  private let registry: FormatRegistry
  private let writer: IndexWriter
  private let report: @Sendable (RefreshProgress) async -> Void

  private var progress = RefreshProgress()
  /// How many files there are, where all that are still to be met are new.
  private let census: FileCensus?
  private var isWalking = true
  private var waiting: [FileToRead] = []
  /// The oldest first.
  private var running: [Task<[ReadFile], Never>] = []
  private var batch = IndexBatch()
  /// The batch before, which is put down while this one is read.
  private var writing: BatchWriting?
  /// The numbers of the files in it: each is moved once, though two names of one file have one stamp.
  private(set) var movedFiles = Set<Int>()
  private var goneFiles: [GoneFile] = []
  private var goneFolders: [Int] = []
  private let clock = ContinuousClock()
  private var committed: ContinuousClock.Instant?

  /// Files read at a time by one core.
  private static let chunk = 32
  /// Files put down in one transaction, which readers see at once: the more, the fewer pages of the index are written again.
  private static let mostOfBatch = 4000
  private static let longestBatch = Duration.milliseconds(200)
  /// Pieces of work under way: two for each core, so that none waits for the next.
  private static let parallel = 2 * max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  init(
    shelf: FileShelf, registry: FormatRegistry, writer: IndexWriter, census: FileCensus? = nil,
    report: @escaping @Sendable (RefreshProgress) async -> Void
  ) {
    self.shelf = shelf
    self.registry = registry
    self.writer = writer
    self.census = census
    self.report = report
  }

  /// - Parameters:
  ///   - files: that were met.
  ///   - toRead: of them or of others, which come next.
  mutating func found(_ files: Int, toRead: Int) {
    progress.found += files
    progress.toRead += toRead
  }

  mutating func note(_ folder: FolderNote) { batch.folders.append(folder) }

  mutating func moved(_ file: Int, to path: FilePath) {
    progress.toRead -= 1
    batch.moves.append((file, path))
    movedFiles.insert(file)
  }

  mutating func gone(_ files: [GoneFile], _ folders: [Int]) {
    goneFiles += files
    goneFolders += folders
  }

  mutating func read(_ file: FileToRead) async throws(SQLError) {
    waiting.append(file)
    // The first few are read at once, so that there is something to see.
    if waiting.count >= (committed == nil ? 8 : Self.chunk) { try await startReading() }
  }

  /// Waits for all that is under way.
  mutating func readRest() async throws(SQLError) {
    isWalking = false
    progress.isAllFound = !Task.isCancelled
    progress.ahead = 0
    if !waiting.isEmpty { try await startReading() }
    while !running.isEmpty { try await takeOldest() }
    try await commitAll()
  }

  /// Takes out what is gone, when all that was found is put down.
  mutating func removeGone() async throws(SQLError) {
    guard !Task.isCancelled else { return }
    try await writer.remove(goneFiles, goneFolders)
    if !goneFiles.isEmpty || !goneFolders.isEmpty { await report(progress) }
  }

  private mutating func startReading() async throws(SQLError) {
    let files = waiting
    waiting = []
    let (shelf, registry) = (shelf, registry)
    running.append(
      Task.detached(priority: .utility) {
        let now = FileStamp.now
        return files.map { $0.read(from: shelf, registry, now: now) }
      })
    if running.count >= Self.parallel { try await takeOldest() }
  }

  private mutating func takeOldest() async throws(SQLError) {
    for file in await running.removeFirst().value {
      if case .many = file.outcome {
        try await commitAll()
        try await readMany(file)
      } else {
        batch.files.append(file)
      }
    }
    guard let committed else { return try await commitAll() }
    let isDue = clock.now - committed > Self.longestBatch && writing?.isDone ?? true
    if isDue || batch.files.count >= Self.mostOfBatch { try await commit() }
  }

  /// Puts down what is in a file of many articles, while it is read.
  private mutating func readMany(_ file: ReadFile) async throws(SQLError) {
    guard !Task.isCancelled, var replacement = try await writer.begin(file) else { return }
    let entries = ArticleBatches(of: file.path, on: shelf, registry, size: ReadFile.mostAtOnce) { ArticleEntry($0) }
    var count = 0
    let isWhole = try await entries.forEach { (batch) async throws(SQLError) in
      replacement = try await writer.add(batch.elements, to: replacement)
      count += batch.elements.count
      progress.put(batch.elements.count, of: count, share: batch.share)
      await report(progress)
      return !Task.isCancelled
    }
    guard !Task.isCancelled else { return }
    progress.putAll()
    progress.read += 1
    // Otherwise the next refresh tries again; nothing is known to be gone.
    if isWhole {
      try await writer.finish(file, replacement, entries.error.map { FileProblem(file.path, $0) })
    }
    await report(progress)
  }

  /// Begins to put down the batch, when the one before is.
  private mutating func commit() async throws(SQLError) {
    try await awaitWriting()
    guard !batch.isEmpty else { return }
    writing = BatchWriting(batch, writer)
    batch = IndexBatch()
  }

  private mutating func commitAll() async throws(SQLError) {
    try await commit()
    try await awaitWriting()
  }

  private mutating func awaitWriting() async throws(SQLError) {
    guard let done = writing else { return }
    writing = nil
    try await done.end()
    progress.read += done.files
    committed = clock.now
    if isWalking, let files = census?.files {
      progress.ahead = max(0, files - progress.found)
      progress.isAllFound = true
    }
    await report(progress)
  }
}
