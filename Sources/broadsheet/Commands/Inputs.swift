import Formats
import Glibc
import Library
import NewsCore

/// The files a command works on, from operands and `--files-from`.
struct Inputs {
  /// Files and folders.
  var paths: [FilePath] = []
  /// What came through standard input, where `-` asked for it.
  var files: [SourceFile] = []

  private static let standardInput = FilePath("-")

  init() {}

  /// - Throws: `UsageError` where the list of files cannot be read.
  init(_ options: Options) throws(UsageError) {
    if let list = options.filesFrom { paths += try Self.paths(in: list) }
    for operand in options.operands {
      guard operand == Self.standardInput else {
        paths.append(operand)
        continue
      }
      do {
        files.append(try FileReader.readAll(STDIN_FILENO, named: operand))
      } catch {
        throw .unreadableInput(reason: error.reason)
      }
    }
  }

  var isEmpty: Bool { paths.isEmpty && files.isEmpty }

  /// One path a line; what comes after a tab is for people.
  private static func paths(in list: String) throws(UsageError) -> [FilePath] {
    let file: SourceFile
    do throws(FileProblem) {
      file = try Self.contents(ofList: FilePath(list))
    } catch {
      throw .unreadableList(list, reason: error.reason)
    }
    return file.bytes.split(separator: 0x0A).compactMap { line in
      var bytes = line.prefix { $0 != 0x09 }
      if bytes.last == 0x0D { bytes.removeLast() }
      return bytes.isEmpty ? nil : FilePath(bytes: Array(bytes))
    }
  }

  /// A pipe is read to its end, as that of `<(find …)`.
  private static func contents(ofList path: FilePath) throws(FileProblem) -> SourceFile {
    guard path != standardInput else { return try FileReader.readAll(STDIN_FILENO, named: path) }
    var information = stat()
    guard stat(path.text, &information) == 0, information.st_mode & S_IFMT == S_IFIFO else {
      return try FileReader.read(path)
    }
    let descriptor = open(path.text, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return try FileReader.read(path) }
    defer { close(descriptor) }
    return try FileReader.readAll(descriptor, named: path)
  }
}

/// The articles of one file after the other, each as soon as it is read.
struct ArticleFiles {
  private let inputs: Inputs
  private let registry = FormatRegistry.standard

  init(_ inputs: Inputs) {
    self.inputs = inputs
  }

  func forEach(article: (Article) -> Void, problem: (FileProblem) -> Void) {
    for file in inputs.files { visit(StreamedFile(file, registry: registry), article, problem) }
    var waiting: [FilePath] = []
    for path in inputs.paths {
      guard access(path.text, F_OK) != 0, let part = FilePart(path) else {
        waiting.append(path)
        continue
      }
      visit(waiting, article, problem)
      waiting = []
      visit(part, article, problem)
    }
    visit(waiting, article, problem)
  }

  private func visit(_ paths: [FilePath], _ article: (Article) -> Void, _ problem: (FileProblem) -> Void) {
    var walk = FolderWalk(paths)
    while let found = walk.next() {
      switch found {
      case .problem(let failure): problem(failure)
      case .file(let path, _):
        do throws(FileProblem) {
          visit(try FileReader.open(path, for: registry), article, problem)
        } catch {
          problem(error)
        }
      }
    }
  }

  private func visit(_ file: StreamedFile, _ article: (Article) -> Void, _ problem: (FileProblem) -> Void) {
    do throws(FormatError) {
      try registry.visitArticles(in: file) {
        article($0)
        return true
      }
    } catch {
      problem(FileProblem(file.path, error))
    }
  }

  private func visit(_ part: FilePart, _ article: (Article) -> Void, _ problem: (FileProblem) -> Void) {
    var found: Article?
    do throws(FileProblem) {
      let file = try FileReader.open(part.file, for: registry)
      do throws(FormatError) {
        try registry.visitArticles(in: file) { candidate in
          if candidate.id == part.id { found = candidate }
          return found == nil
        }
      } catch {
        // What is wrong behind the article is no matter.
        if found == nil { throw FileProblem(file.path, error) }
      }
    } catch {
      return problem(error)
    }
    guard let found else {
      return problem(
        FileProblem(
          path: part.path, reason: "is not among the articles of its file any more",
          advice: "broadsheet list \(part.file.text) --paths shows those that are."))
    }
    article(found)
  }
}
