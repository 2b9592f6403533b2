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

  /// - Throws: `UsageError` where the list of files cannot be read.
  init() {}

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
    let path = FilePath(list)
    let file: SourceFile
    do {
      file = try path == standardInput ? FileReader.readAll(STDIN_FILENO, named: path) : FileReader.read(path)
    } catch {
      throw .unreadableList(list, reason: error.reason)
    }
    return file.bytes.split(separator: 0x0A).compactMap { line in
      var bytes = line.prefix { $0 != 0x09 }
      if bytes.last == 0x0D { bytes.removeLast() }
      return bytes.isEmpty ? nil : FilePath(bytes: Array(bytes))
    }
  }
}

/// One file after the other, with what came of each.
struct ArticleFiles: Sequence, IteratorProtocol {
  enum Outcome {
    case articles([Article])
    case problem(FileProblem)
  }

  private var files: ArraySlice<SourceFile>
  private var walk: FolderWalk
  private let registry = FormatRegistry.standard

  init(_ inputs: Inputs) {
    files = inputs.files[...]
    walk = FolderWalk(inputs.paths)
  }

  mutating func next() -> Outcome? {
    if let file = files.popFirst() { return outcome(of: file) }
    switch walk.next() {
    case nil: return nil
    case .problem(let problem): return .problem(problem)
    case .file(let path, _):
      do {
        return outcome(of: try FileReader.read(path))
      } catch {
        return .problem(error)
      }
    }
  }

  private func outcome(of file: SourceFile) -> Outcome {
    do {
      return .articles(try registry.articles(in: file))
    } catch {
      return .problem(FileProblem(file.path, error))
    }
  }
}
