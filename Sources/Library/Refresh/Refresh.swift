import Formats
import Glibc
import NewsCore
import SQL

/// Brings the index in line with the disk: folders are gone through, what is new or changed is read on all cores, and one
/// writer puts it down in batches, in the order of the walk.
///
/// What was put down stays, whenever the program ends; the next refresh goes on from there. A file that did not change is not
/// opened. A file that was moved keeps what was read in it. What is gone is taken out at the end, when it is clear that it
/// turned up nowhere else.
struct Refresh: Sendable {
  let roots: [FilePath]
  let shelf: FileShelf
  let registry: FormatRegistry
  let writer: IndexWriter
  let reader: IndexReader
  let watch: FolderWatch?

  /// Goes through everything; stops early where the task was cancelled.
  ///
  /// - Parameter report: is told after each batch.
  /// - Throws: `SQLError` of the index.
  func all(report: @escaping @Sendable (RefreshProgress) async -> Void) async throws(SQLError) {
    // Of what is known nothing is to be read, as a rule: the walk itself tells soon enough how much is.
    let census = try await reader.isReadIn() ? nil : FileCensus(of: roots)
    defer { census?.end() }
    var pipeline = RefreshPipeline(shelf: shelf, registry: registry, writer: writer, census: census, report: report)
    try await writer.note(formats: registry.fingerprint)
    let isEmpty = try await reader.totals().nextArticle == 1
    var files = Set(shelf.files.map(\.path))
    var folders = Set<FilePath>()
    for file in shelf.files {
      let found = FileToRead(path: file.path, stamp: FileShelf.stamp(of: file), isNamed: true)
      try await take(named: found, &pipeline)
    }
    for root in roots.map(\.withoutSlashAtEnd) {
      var information = stat()
      guard stat(root.cString, &information) == 0 else {
        // Whatever it was, it may be back.
        files.insert(root)
        folders.insert(root)
        pipeline.note(FolderNote(path: root, parent: nil, problem: FileProblem(root, opening: errno)))
        continue
      }
      switch information.st_mode & S_IFMT {
      case S_IFREG:
        files.insert(root)
        try await take(
          named: FileToRead(path: root, stamp: FileStamp(of: root) ?? FileStamp(information), isNamed: true), &pipeline)
      case S_IFDIR:
        folders.insert(root)
        try await walk([root], isWhole: true, looksForMoved: !isEmpty, &pipeline)
      default:
        folders.insert(root)
        pipeline.note(FolderNote(path: root, parent: nil, problem: FileProblem(notAFile: root)))
      }
    }
    try await pipeline.readRest()
    let strays = try await reader.strays(besides: folders, files)
    if !strays.folders.isEmpty { try await writer.detach(folders.union(files.map(\.folder))) }
    pipeline.gone(strays.files, strays.folders)
    try await pipeline.removeGone()
    try await readAgain(&pipeline)
    try await writer.makeOrders { !Task.isCancelled }
  }

  /// Looks at some folders, and at what is new below them.
  func folders(_ folders: [FilePath], report: @escaping @Sendable (RefreshProgress) async -> Void)
    async throws(SQLError)
  {
    var pipeline = RefreshPipeline(shelf: shelf, registry: registry, writer: writer, report: report)
    try await walk(folders, isWhole: false, looksForMoved: true, &pipeline)
    try await pipeline.readRest()
    try await pipeline.removeGone()
    try await readAgain(&pipeline)
  }

  /// Of an article that two files hold, what one of them said went with it: what the other says is to be put down.
  private func readAgain(_ pipeline: inout RefreshPipeline) async throws(SQLError) {
    guard !Task.isCancelled else { return }
    for path in try await reader.filesToReadAgain() {
      guard let stamp = shelf.stamp(of: path) else { continue }
      pipeline.found(0, toRead: 1)
      try await pipeline.read(FileToRead(path: path, stamp: stamp, isNamed: false))
    }
    try await pipeline.readRest()
  }

  private func take(named file: FileToRead, _ pipeline: inout RefreshPipeline) async throws(SQLError) {
    let isNew = try await reader.stamp(of: file.path) != file.stamp
    pipeline.found(1, toRead: isNew ? 1 : 0)
    if isNew { try await pipeline.read(file) }
  }

  /// - Parameter isWhole: whether folders that the index knows are gone into.
  private func walk(
    _ folders: [FilePath], isWhole: Bool, looksForMoved: Bool, _ pipeline: inout RefreshPipeline
  ) async throws(SQLError) {
    var rest = folders.reversed().map { (folder: $0, parent: FilePath?.none) }
    while let (folder, parent) = rest.popLast(), !Task.isCancelled {
      // Watched before it is listed, so that nothing that happens between is missed.
      watch?.watch(folder)
      let known = try await reader.folder(folder)
      let change = FolderChange(folder, known: known)
      // Gone since it was heard of; what was in it may turn up elsewhere.
      if change.isMissing, parent != nil || !isWhole {
        pipeline.gone([], known.map { [$0.number] } ?? [])
        continue
      }
      pipeline.found(change.files, toRead: change.toRead.count)
      let isNews = known.map { $0.reason != change.problem?.reason || !$0.hasParent && parent != nil } ?? true
      if isNews { pipeline.note(FolderNote(path: folder, parent: parent, problem: change.problem)) }
      pipeline.gone(change.gone, change.goneFolders)
      for file in change.toRead where !Task.isCancelled {
        if looksForMoved, let number = try await formerPlace(of: file, besides: pipeline.movedFiles) {
          pipeline.moved(number, to: file.path)
        } else {
          try await pipeline.read(file)
        }
      }
      // The last is taken first: in the order of names.
      for below in change.folders.reversed() where isWhole || known?.folders[below] == nil {
        rest.append((below, folder))
      }
    }
  }

  /// The number of the file that this one was before it was moved.
  private func formerPlace(of file: FileToRead, besides moved: Set<Int>) async throws(SQLError) -> Int? {
    let known = try await reader.files(with: file.stamp)
    return known.first { known in
      var information = stat()
      // One that is still there as well has two names (a hard link).
      return known.path != file.path && !moved.contains(known.number) && lstat(known.path.cString, &information) != 0
    }?.number
  }
}

extension FilePath {
  /// What stands in a folder is named by the folder's name without it.
  fileprivate var withoutSlashAtEnd: FilePath {
    guard bytes.count > 1, bytes.last == 0x2F else { return self }
    return FilePath(bytes: Array(bytes.prefix(1) + bytes.dropFirst().reversed().drop { $0 == 0x2F }.reversed()))
  }
}

extension FormatRegistry {
  /// Counted up when a format reads other things of the same bytes.
  private static var reading: Int { 5 }

  /// Another number where other formats are at hand, or they read otherwise.
  fileprivate var fingerprint: Int {
    let names = streamed.map { $0.name } + formats.map { $0.name } + ["\(Self.reading)"]
    return Int(bitPattern: UInt(FNV1a.hash(Array(names.joined(separator: "\n").utf8))))
  }
}
