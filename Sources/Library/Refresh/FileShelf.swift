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

  func open(_ path: FilePath, for registry: FormatRegistry) throws(FileProblem) -> StreamedFile {
    guard let file = atHand[path] else { return try FileReader.open(path, for: registry) }
    return StreamedFile(file, registry: registry)
  }
}
