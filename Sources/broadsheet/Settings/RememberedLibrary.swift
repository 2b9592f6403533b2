import Formats
import Glibc
import Library
import NewsCore

/// Which files and folders were opened last, for a start without any.
///
/// One absolute path after the other, each ended by a NUL, for names may hold anything else.
struct RememberedLibrary: Sendable {
  let path: String

  /// Empty where none was opened yet.
  func roots() -> [FilePath] {
    guard let file = try? FileReader.read(FilePath(path)) else { return [] }
    return file.bytes.split(separator: 0).map { FilePath(bytes: Array($0)) }
  }

  /// What cannot be written is not remembered: the next start asks for nothing worse than a path.
  func remember(_ roots: [FilePath]) {
    guard roots != self.roots() else { return }
    try? WholeFile(path: path).write(roots.flatMap { $0.bytes + [0] })
  }
}
