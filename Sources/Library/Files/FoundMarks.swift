import Formats
public import NewsCore

/// What a file of another reader says was done with articles, whether these are in the library or not.
public enum FoundMarks {
  /// Hands over each mark in a file: newsboat's cache, what other readers hand out as JSON, or a list of what was read, a link or
  /// an identifier a line, as sfeed_curses keeps it (`SFEED_URL_FILE`) and newsboat writes it (`--export-to-file`).
  ///
  /// - Throws: `FileProblem` where there are none, or no more can be had.
  public static func forEach(
    in path: FilePath, _ visit: (ReadingChange, ArticleID) -> Void
  ) throws(FileProblem) {
    let registry = FormatRegistry.standard
    let file = try FileReader.open(path, for: registry)
    do throws(FormatError) {
      if try ReadList.forEachArticle(in: file, { visit(.read(true), $0) }) { return }
      var isOfReader = false
      try registry.visitArticles(in: file) { article in
        isOfReader = isOfReader || article.format.name == Newsboat.name || !article.marks.isEmpty
        for change in article.marks { visit(change, article.id) }
        return true
      }
      if !isOfReader { throw .damaged(reason: "has no marks of another reader in it") }
    } catch {
      throw FileProblem(path, error)
    }
  }
}
