import Library
import NewsCore
import Text

/// `broadsheet mark`: what the keys of the reader do, for scripts; a reader that is open shows it at once.
struct MarkCommand {
  let options: Options

  private static let names = ["read", "unread", "star", "unstar", "undo", "redo", "import"]

  func run() async throws(UsageError) -> ExitStatus {
    guard let mark = options.operands.first?.text else { throw .missingMark }
    if mark == "undo" || mark == "redo", let operand = options.operands.dropFirst().first {
      throw .needlessOperand(operand.text, command: "mark \(mark)")
    }
    let opener = LibraryOpener(in: options.library)
    try opener.refuseMissing()
    do {
      let library = try opener.open()
      // Files are marked wherever they are; what was done in one library is taken back where that is named.
      let anywhere = options.library == nil
      switch mark {
      case "undo": return say(try await library.undo(anywhere: anywhere), elseSay: "There is nothing to take back.")
      case "redo": return say(try await library.redo(anywhere: anywhere), elseSay: "There is nothing to do again.")
      case "import": return try await takeOver(in: library, opener)
      default: break
      }
      guard let change = change(mark) else {
        throw UsageError.unknownMark(mark, nearest: Spelling.nearest(to: mark, in: Self.names))
      }
      let articles = articles()
      guard !articles.isEmpty else { throw UsageError.missingPath("mark \(mark)") }
      guard !articles.ids.isEmpty else { return .failed }
      await tellOfUnknown(articles.named, in: library)
      return say(try await library.perform(Act(change, of: articles.ids)), hasFailed: articles.hasFailed)
    } catch let error as UsageError {
      throw error
    } catch let error as LibraryError {
      StandardError.write("broadsheet: \(error.words)")
      return .failed
    } catch {
      return .failed
    }
  }

  private func change(_ mark: String) -> ReadingChange? {
    switch mark {
    case "read": return .read(true)
    case "unread": return .read(false)
    case "star": return .starred(true)
    case "unstar": return .starred(false)
    default: break
    }
    for (prefix, isOn) in [("tag:", true), ("untag:", false)] where mark.hasPrefix(prefix) && mark != prefix {
      return .tag(String(mark.dropFirst(prefix.count)), isOn: isOn)
    }
    return nil
  }

  /// What the files of the library tell, or those that are named.
  private func takeOver(in library: IndexedLibrary, _ opener: LibraryOpener) async throws(LibraryError) -> ExitStatus {
    let paths = Array(options.operands.dropFirst())
    guard !paths.isEmpty else {
      try await opener.makeReady(library)
      return say(try await library.takeOverOffers())
    }
    var steps: [ReadingChange: [ArticleID]] = [:]
    var folders: [FeedFolders.Folder] = []
    var hasFailed = false
    for path in paths {
      do throws(FileProblem) {
        if let found = try FeedFolders.folders(in: path) {
          folders += found
        } else {
          try FoundMarks.forEach(in: path) { change, id in steps[change, default: []].append(id) }
        }
      } catch {
        StandardError.write("broadsheet: \(error.words)")
        hasFailed = true
      }
    }
    if !folders.isEmpty { try await keep(folders, in: library) }
    guard !steps.isEmpty || folders.isEmpty else { return hasFailed ? .failed : .done }
    let act = Act(steps.map { Act.Step($0.key, of: $0.value) })
    return say(try await library.takeOver(act), hasFailed: hasFailed)
  }

  /// A search of the reader's own with that name stays as it is.
  private func keep(_ folders: [FeedFolders.Folder], in library: IndexedLibrary) async throws(LibraryError) {
    let known = Set(try await library.contents().filter { $0.kind == .saved }.map(\.name))
    let new = folders.filter { !known.contains($0.name) }
    for folder in new { try await library.save(search: folder.search, named: folder.name) }
    let words = new.isEmpty ? "no new lists" : Amount.of(new.count, "list", "lists") + " kept: "
    StandardOutput.write(SafeText.line(words + new.map(\.name).joined(separator: ", ")) + "\n")
  }

  private struct Articles {
    var ids: [ArticleID] = []
    /// Those among them that were written, and not read off a file.
    var named: [ArticleID] = []
    var hasFailed = false
    var isEmpty: Bool { ids.isEmpty && !hasFailed }
  }

  /// By their ids, or those in files.
  private func articles() -> Articles {
    var articles = Articles()
    var inputs = Inputs()
    for operand in options.operands.dropFirst() {
      if let id = ArticleID(operand.text) { articles.named.append(id) } else { inputs.paths.append(operand) }
    }
    articles.ids = articles.named
    ArticleFiles(inputs).forEach { article in
      articles.ids.append(article.id)
    } problem: { problem in
      StandardError.write("broadsheet: \(problem.words)")
      articles.hasFailed = true
    }
    return articles
  }

  /// The journal takes what is in another library, or not in the index yet; a slip of the pen looks the same.
  private func tellOfUnknown(_ ids: [ArticleID], in library: IndexedLibrary) async {
    for id in await library.unknown(among: ids) {
      StandardError.write(
        "broadsheet: \(id) is no article of this library as it is known by now; it is kept all the same")
    }
  }

  private func say(_ summary: ActSummary?, elseSay nothing: String = "", hasFailed: Bool = false) -> ExitStatus {
    guard let summary else {
      StandardError.write("broadsheet: \(nothing)")
      return .nothingFound
    }
    let words = summary.description
    StandardOutput.write((words.isEmpty ? "nothing to change" : SafeText.line(words)) + "\n")
    return hasFailed ? .failed : .done
  }
}
