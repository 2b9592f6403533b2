import Glibc
import NewsCore

/// The folder in which each device has its file.
struct JournalFolder: Hashable, Sendable {
  let path: FilePath

  func file(of device: String) -> FilePath { path.appending(Array((device + Self.suffix).utf8)) }

  private static let suffix = ".jsonl"

  /// The journal's files, in the order of their names; none where there is no folder yet.
  ///
  /// Also those that a file synchroniser set aside as conflicts: what they tell is merged as all is.
  func names() throws(SystemFailure) -> [String] {
    guard let stream = opendir(path.cString) else {
      if errno == ENOENT { return [] }
      throw SystemFailure(code: errno)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasSuffix(Self.suffix), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The device by a file's name, where the file does not say whose it is.
  static func device(ofFile name: String) -> String { String(name.dropLast(suffix.utf8.count)) }

  /// Makes the folder with all that lead to it; each is on the disk when this returns.
  func make() throws(SystemFailure) {
    var missing: [FilePath] = []
    var folder = path
    while access(folder.cString, F_OK) != 0, errno == ENOENT, let parent = folder.parent {
      missing.append(folder)
      folder = parent
    }
    for folder in missing.reversed() {
      guard mkdir(folder.cString, 0o700) == 0 || errno == EEXIST else { throw SystemFailure(code: errno) }
      if let parent = folder.parent { try JournalFolder(path: parent).sync() }
    }
  }

  /// Returns once the names in the folder are on the disk.
  func sync() throws(SystemFailure) {
    let descriptor = open(path.cString, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFailure(code: errno) }
    defer { close(descriptor) }
    // Some file systems know no such thing for folders.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else { throw SystemFailure(code: errno) }
  }
}

extension FilePath {
  /// Without its last component; `nil` for a root, and for a name alone.
  fileprivate var parent: FilePath? {
    guard let slash = bytes.lastIndex(of: 0x2F), bytes.count > 1 else { return nil }
    return FilePath(bytes: slash == 0 ? [0x2F] : Array(bytes[..<slash]))
  }
}
