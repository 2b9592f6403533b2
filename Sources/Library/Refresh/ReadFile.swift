import Formats
import NewsCore

/// A file that was looked into, and what came of it.
struct ReadFile: Sendable {
  enum Outcome: Sendable {
    /// None where it is a feed without items; with what was lost of the file, where it is damaged behind them.
    case articles([ArticleEntry], FileProblem?)
    /// More than `mostAtOnce`, to be read a batch at a time.
    case many
    /// No text, met in a folder: pictures and the like, left alone.
    case skipped
    case problem(FileProblem)
  }

  /// Articles of one file that are kept in memory until they are put down.
  static let mostAtOnce = 500

  let path: FilePath
  let stamp: FileStamp
  let outcome: Outcome
}

/// A file to look into, because it is new or changed.
struct FileToRead: Sendable {
  let path: FilePath
  let stamp: FileStamp
  /// Whether it was named and not met in a folder: only then is it told that it is no text.
  let isNamed: Bool

  /// - Parameter now: nanoseconds since 1970.
  func read(from shelf: FileShelf, _ registry: FormatRegistry, now: Int) -> ReadFile {
    do throws(FileProblem) {
      let file = try shelf.open(path, for: registry)
      let (outcome, isWhole) = outcome(of: file, registry)
      return ReadFile(path: path, stamp: isWhole ? stamp.kept(readAt: now) : stamp.again, outcome: outcome)
    } catch {
      // It is looked at again next time, for what was in the way may have gone.
      return ReadFile(path: path, stamp: .none, outcome: .problem(error))
    }
  }

  /// - Returns: also whether there is no more to be had of it another time.
  private func outcome(of file: StreamedFile, _ registry: FormatRegistry) -> (ReadFile.Outcome, isWhole: Bool) {
    var entries: [ArticleEntry] = []
    do throws(FormatError) {
      try registry.visitArticles(in: file) { article in
        entries.append(ArticleEntry(article))
        return entries.count <= ReadFile.mostAtOnce
      }
      return (entries.count <= ReadFile.mostAtOnce ? .articles(entries, nil) : .many, true)
    } catch {
      if entries.isEmpty, error == .notText, !isNamed { return (.skipped, true) }
      if case .noItems = error { return (.articles(entries, nil), true) }
      let problem = FileProblem(path, error)
      // What came before the damage is there to read.
      return (entries.isEmpty ? .problem(problem) : .articles(entries, problem), !error.mayPass)
    }
  }
}

extension FormatError {
  /// Whether it is in the way now and may not be later: what is damaged stays so.
  var mayPass: Bool { if case .unreadable = self { true } else { false } }
}
