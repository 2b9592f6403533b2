import Glibc
import NewsCore

/// What stands in one folder: its files with their stamps, and its folders, by name.
///
/// Hidden files, links and special files are left out: what a link within a tree leads to is met by itself, what leads out of
/// it was not asked for, and so no loop can be walked.
struct FolderListing: Sendable {
  struct File: Sendable {
    let name: [UInt8]
    fileprivate(set) var stamp: FileStamp
  }

  private(set) var files: [File] = []
  private(set) var folders: [[UInt8]] = []
  /// Names of which it cannot be told what they are, and why: the folder may be listed, and not looked into.
  private(set) var unseen: [[UInt8]] = []
  private(set) var failure: SystemFailure?

  /// - Throws: `SystemFailure` where the folder cannot be opened or read.
  init(of folder: FilePath) throws(SystemFailure) {
    guard let stream = opendir(folder.cString) else { throw SystemFailure(code: errno) }
    defer { closedir(stream) }
    let descriptor = dirfd(stream)
    // The end and a failure look alike but for it: what was not read must not be taken for gone.
    errno = 0
    while let entry = readdir(stream) {
      defer { errno = 0 }
      let kind = Int32(entry.pointee.d_type)
      guard entry.pointee.d_name.0 != 0x2E else { continue }
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in Array(bytes.prefix { $0 != 0 }) }
      switch kind {
      case Int32(DT_DIR): folders.append(name)
      case Int32(DT_REG), Int32(DT_UNKNOWN): add(name, in: descriptor)
      default: continue
      }
    }
    guard errno == 0 else { throw SystemFailure(code: errno) }
    // In the order of names, so that two walks of a folder agree.
    files.sort { $0.name.lexicographicallyPrecedes($1.name) }
    folders.sort { $0.lexicographicallyPrecedes($1) }
    joinLogs()
  }

  /// Gives each database that has its log beside it the stamp of both.
  private mutating func joinLogs() {
    let logs = files.filter { $0.name.suffix(FileStamp.logEnding.count).elementsEqual(FileStamp.logEnding) }
    guard !logs.isEmpty else { return }
    let places = Dictionary(files.indices.map { (files[$0].name, $0) }) { first, _ in first }
    for log in logs {
      guard let place = places[Array(log.name.dropLast(FileStamp.logEnding.count))] else { continue }
      files[place].stamp = files[place].stamp.joined(by: log.stamp)
    }
  }

  /// Some file systems do not say what a name is until it is looked at.
  private mutating func add(_ name: [UInt8], in descriptor: Int32) {
    var information = stat()
    let path = name.map { CChar(bitPattern: $0) } + [0]
    guard fstatat(descriptor, path, &information, AT_SYMLINK_NOFOLLOW) == 0 else {
      // It may just have gone.
      guard errno != ENOENT else { return }
      unseen.append(name)
      failure = SystemFailure(code: errno)
      return
    }
    switch information.st_mode & S_IFMT {
    case S_IFREG: files.append(File(name: name, stamp: FileStamp(information)))
    case S_IFDIR: folders.append(name)
    default: break
    }
  }
}
