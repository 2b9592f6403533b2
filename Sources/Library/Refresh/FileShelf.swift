import Formats
import Glibc
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

  /// As the file stands now; `nil` where it is none any more.
  func stamp(of path: FilePath) -> FileStamp? {
    if let file = atHand[path] { return Self.stamp(of: file) }
    return FileStamp(of: path)
  }

  /// What is at hand changes with its size, and not otherwise.
  static func stamp(of file: SourceFile) -> FileStamp { FileStamp(size: file.bytes.count, modified: 1, inode: 0) }

  func open(_ path: FilePath, for registry: FormatRegistry) throws(FileProblem) -> StreamedFile {
    guard let file = atHand[path] else { return try FileReader.open(path, for: registry) }
    return StreamedFile(file, registry: registry)
  }
}
