import Formats
import NewsCore

/// A file that was looked into, and what came of it.
struct ReadFile: Sendable {
  enum Outcome: Sendable {
    /// At least one.
    case articles([ArticleEntry])
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
      return ReadFile(path: path, stamp: stamp.kept(readAt: now), outcome: outcome(of: file, registry))
    } catch {
      // It is looked at again next time, for what was in the way may have gone.
      return ReadFile(path: path, stamp: .none, outcome: .problem(error))
    }
  }

  private func outcome(of file: StreamedFile, _ registry: FormatRegistry) -> ReadFile.Outcome {
    var entries: [ArticleEntry] = []
    do throws(FormatError) {
      try registry.visitArticles(in: file) { article in
        entries.append(ArticleEntry(article))
        return entries.count <= ReadFile.mostAtOnce
      }
      return entries.count <= ReadFile.mostAtOnce ? .articles(entries) : .many
    } catch {
      // What came before the damage is there to read.
      if !entries.isEmpty { return entries.count <= ReadFile.mostAtOnce ? .articles(entries) : .many }
      return error == .notText && !isNamed ? .skipped : .problem(FileProblem(path, error))
    }
  }
}
