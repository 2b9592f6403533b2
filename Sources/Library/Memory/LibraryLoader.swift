import Formats
import Glibc
import NewsCore

/// What came of some files.
struct LoadedBatch: Sendable {
  var records: [ArticleRecord] = []
  var problems: [FileProblem] = []
  /// Files found, read, and left alone because they are no text.
  var found = 0
  var read = 0
  var skipped = 0
}

/// Finds files and makes records of them, on all cores.
struct LibraryLoader: Sendable {
  let roots: [FilePath]
  let files: [SourceFile]
  let registry: FormatRegistry

  /// So few files at a time that a question to the library never waits long, and the first headlines come at once.
  private static let filesOfBatch = 24

  private enum Job: Sendable {
    case read(FilePath, isNamed: Bool)
    case parse(SourceFile)
    case fail(FileProblem)
  }

  /// - Parameter deliver: is handed what came of each batch; the order is not that of the walk.
  func run(deliver: @escaping @Sendable (LoadedBatch) async -> Void) async {
    var walk = FolderWalk(roots)
    var given = files[...]
    func next() -> [Job] {
      var jobs: [Job] = []
      while jobs.count < Self.filesOfBatch {
        if let file = given.popFirst() {
          jobs.append(.parse(file))
        } else if let found = walk.next() {
          switch found {
          case .file(let path, let isNamed): jobs.append(.read(path, isNamed: isNamed))
          case .problem(let problem): jobs.append(.fail(problem))
          }
        } else {
          break
        }
      }
      return jobs
    }
    await withTaskGroup(of: Void.self) { group in
      var running = 0
      while !Task.isCancelled {
        let jobs = next()
        guard !jobs.isEmpty else { break }
        if running >= Self.parallel {
          await group.next()
          running -= 1
        }
        group.addTask { await deliver(batch(of: jobs)) }
        running += 1
      }
    }
  }

  /// One for each core, and one more that waits for the disk.
  private static let parallel = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) + 1

  private func batch(of jobs: [Job]) -> LoadedBatch {
    var batch = LoadedBatch(found: jobs.count)
    for job in jobs {
      batch.read += 1
      switch job {
      case .fail(let problem): batch.problems.append(problem)
      case .parse(let file): parse(file, isNamed: true, into: &batch)
      case .read(let path, let isNamed):
        do {
          parse(try FileReader.read(path), isNamed: isNamed, into: &batch)
        } catch {
          batch.problems.append(error)
        }
      }
    }
    return batch
  }

  private func parse(_ file: SourceFile, isNamed: Bool, into batch: inout LoadedBatch) {
    do {
      batch.records += try registry.articles(in: file).map(ArticleRecord.init)
    } catch .notText where !isNamed {
      // A folder may hold pictures; only who names one is told.
      batch.skipped += 1
    } catch {
      batch.problems.append(FileProblem(file.path, error))
    }
  }
}
