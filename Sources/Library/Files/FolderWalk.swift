import Glibc
public import NewsCore

/// The files below some paths, one after the other.
///
/// In folders, hidden files, links and special files are left alone: what a link within the tree leads to is met by itself,
/// what leads out of it was not asked for, and so no loop can be walked. A path that was named is taken whatever it is
/// called; a link that was named is followed.
public struct FolderWalk: IteratorProtocol {
  public enum Found: Sendable {
    /// A regular file, as far as could be told; `isNamed` where the path itself was given.
    case file(FilePath, isNamed: Bool)
    case problem(FileProblem)
  }

  private var roots: ArraySlice<FilePath>
  /// What is left of the folders one is in; the innermost is last.
  private var folders: [(path: FilePath, entries: ArraySlice<Entry>)] = []

  public init(_ roots: [FilePath]) {
    self.roots = roots[...]
  }

  public mutating func next() -> Found? {
    while true {
      guard let innermost = folders.indices.last else {
        guard let root = roots.popFirst() else { return nil }
        if let found = enter(root: root) { return found }
        continue
      }
      guard let entry = folders[innermost].entries.popFirst() else {
        folders.removeLast()
        continue
      }
      let path = folders[innermost].path.appending(entry.name)
      switch entry.kind(at: path) {
      case .file: return .file(path, isNamed: false)
      case .folder: if let problem = enter(folder: path) { return .problem(problem) }
      case .other: continue
      }
    }
  }

  private mutating func enter(root: FilePath) -> Found? {
    var information = stat()
    guard stat(root.cString, &information) == 0 else { return .problem(FileProblem(root, opening: errno)) }
    switch information.st_mode & S_IFMT {
    case S_IFREG: return .file(root, isNamed: true)
    case S_IFDIR: return enter(folder: root).map { .problem($0) }
    default: return .problem(FileProblem(notAFile: root))
    }
  }

  private mutating func enter(folder: FilePath) -> FileProblem? {
    guard let stream = opendir(folder.cString) else { return FileProblem(folder, opening: errno) }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let entry = readdir(stream).map(Entry.init) {
      if entry.name.first != 0x2E { entries.append(entry) }
    }
    // In the order of names, so that two walks of a folder agree.
    entries.sort { $0.name.lexicographicallyPrecedes($1.name) }
    folders.append((folder, entries[...]))
    return nil
  }
}

/// A name in a folder, with what the folder says it is.
private struct Entry {
  enum Kind {
    case file, folder, other
  }

  let name: [UInt8]
  private let type: Int32

  init(_ entry: UnsafeMutablePointer<dirent>) {
    name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in Array(bytes.prefix { $0 != 0 }) }
    type = Int32(entry.pointee.d_type)
  }

  func kind(at path: FilePath) -> Kind {
    switch type {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_UNKNOWN): break
    default: return .other
    }
    // Some file systems do not say.
    var information = stat()
    guard lstat(path.cString, &information) == 0 else { return .other }
    switch information.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }
}
