import Formats
import Glibc
import Library
import NewsCore
import Reader
import Text

/// From what was named on the command line to a library.
///
/// Folders have an index on disk, one for each set of folders. Without a name it is the library that was opened last, and the
/// sample edition where there was none. Single files, standard input and the sample edition are indexed in memory.
struct LibraryOpener {
  private let directories = Directories()
  private let roots: [FilePath]
  /// As they were named.
  private let named: [FilePath]
  private let files: [SourceFile]
  /// Whether the library is the one that was opened last, and not what was named.
  let isRemembered: Bool
  /// As it is called in the header.
  let name: String

  /// - Parameter inputs: what was named; a list of files that was empty is no library.
  init(_ inputs: Inputs, wasNamed: Bool) {
    let remembered = wasNamed ? [] : Self.remembered(directories)?.roots() ?? []
    isRemembered = !remembered.isEmpty
    named = wasNamed ? inputs.paths : remembered
    if wasNamed {
      (roots, files) = (inputs.paths.map(\.absolute), inputs.files)
    } else {
      (roots, files) = (remembered, remembered.isEmpty ? Embedded.edition : [])
    }
    if let first = (wasNamed ? inputs.paths : remembered).first {
      let name = SafeText.line(directories.shown(first.text))
      let more = roots.count - 1
      self.name = more == 0 ? name : "\(name) and \(more) more"
    } else {
      name = wasNamed ? "Standard input" : "Sample edition"
    }
  }

  /// The library of a folder; without one that which was opened last.
  init(in folder: FilePath?) {
    var inputs = Inputs()
    if let folder { inputs.paths = [folder] }
    self.init(inputs, wasNamed: folder != nil)
  }

  /// Has a library that was never read be read; one that was is taken as it stands.
  func makeReady(_ library: IndexedLibrary) async throws(LibraryError) {
    let first = try await library.headlines(.all, around: .row(0), before: 0, after: 0)
    if first.total == 0 { await library.load() }
  }

  /// Refuses a library of which nothing is there; what is missing beside others is told with the problems.
  func refuseMissing() throws(UsageError) {
    guard !isRemembered, files.isEmpty, let first = named.first,
      named.allSatisfy({ $0.withCString { access($0, F_OK) } != 0 && errno == ENOENT })
    else { return }
    throw .missingFile(first.text)
  }

  func open() throws(LibraryError) -> IndexedLibrary {
    try IndexedLibrary(
      roots: roots, files: files, index: indexPath, journal: journal, today: { LocalTime.now.day })
  }

  /// A path as it follows from what was named: within `news` it is `news/a.txt`.
  func shown(_ path: FilePath) -> FilePath {
    for (root, named) in zip(roots, named) where root != named {
      if path == root { return named }
      guard path.bytes.starts(with: root.bytes), path.bytes.count > root.bytes.count,
        root.bytes.last == 0x2F || path.bytes[root.bytes.count] == 0x2F
      else { continue }
      return named.appending(Array(path.bytes[root.bytes.count...].drop { $0 == 0x2F }))
    }
    return path
  }

  /// Has the next start without a name open this library.
  func remember() {
    guard hasFolders, !isRemembered else { return }
    Self.remembered(directories)?.remember(roots)
  }

  /// As `remember`, where nothing is remembered yet.
  func rememberIfFirst() {
    if Self.remembered(directories)?.roots().isEmpty == true { remember() }
  }

  private static func remembered(_ directories: Directories) -> RememberedLibrary? {
    directories.state.map { RememberedLibrary(path: $0 + "/library") }
  }

  private var hasFolders: Bool {
    roots.contains { root in
      var information = stat()
      return root.withCString { stat($0, &information) } == 0 && information.st_mode & S_IFMT == S_IFDIR
    }
  }

  private var indexPath: FilePath? {
    guard files.isEmpty, isRemembered || hasFolders, let cache = directories.cache else { return nil }
    let folder = ArticleIdentity.version1(bytes: roots.flatMap { $0.bytes + [0] }).description
    return FilePath(cache + "/\(folder)/index.sqlite")
  }

  private var journal: JournalPlace? {
    directories.data.map { JournalPlace(folder: FilePath($0 + "/journal"), device: device) }
  }

  /// Where its name cannot be kept the journal is read all the same, and may be written: if it cannot, it says why.
  private var device: JournalDevice {
    let kept = directories.state.flatMap { try? JournalDevice(stateFolder: FilePath($0)) }
    return kept ?? JournalDevice(withoutState: .current)
  }
}

extension FilePath {
  /// From the root, with links followed; as it is where there is no such file.
  fileprivate var absolute: FilePath {
    withCString { path in
      guard let real = realpath(path, nil) else { return self }
      defer { free(real) }
      return FilePath(bytes: Array(UnsafeRawBufferPointer(start: real, count: strlen(real))))
    }
  }

  fileprivate func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map(body) ?? body("")
    }
  }
}
