import Formats
import NewsCore

/// Where files are read from: the disk, and what is at hand without one (the sample edition, standard input).
struct FileShelf: Sendable {
  private let atHand: [FilePath: SourceFile]
  /// In their order.
  let files: [SourceFile]

  init(_ files: [SourceFile] = []) {
    self.files = files
    atHand = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func read(_ path: FilePath) throws(FileProblem) -> SourceFile {
    if let file = atHand[path] { return file }
    return try FileReader.read(path)
  }
}
