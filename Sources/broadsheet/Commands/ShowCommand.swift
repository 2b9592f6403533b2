import Glibc
import Library
import Markup
import NewsCore
import Prose
import Text

/// `broadsheet show`: articles for reading, as plain text.
struct ShowCommand {
  let options: Options

  func run() async throws(UsageError) -> ExitStatus {
    let inputs = try Inputs(options)
    guard !inputs.isEmpty || options.filesFrom != nil else { throw .missingPath("show") }
    var shown = 0
    var failed = false
    var output = OutputBuffer()
    func show(_ article: Article) {
      if options.isJSON {
        output.write(JSON.article(article))
      } else {
        output.write(Array(text(article, isFirst: shown == 0).utf8))
      }
      shown += 1
    }
    func tell(_ problem: FileProblem) {
      failed = failed || problem.isFault
      if options.isJSON { output.write(JSON.problem(problem)) }
      // What went before it is to be read before it.
      output.flush()
      StandardError.write("broadsheet: \(problem.words)")
    }
    var files = inputs
    files.paths = []
    for path in inputs.paths {
      guard let id = ArticleID(path.text), access(path.text, F_OK) != 0 else {
        files.paths.append(path)
        continue
      }
      if let article = await article(id) {
        show(article)
      } else {
        let advice = "An article of another library is found with --in PATH."
        tell(FileProblem(path: path, reason: "is no article of this library", advice: advice))
      }
    }
    ArticleFiles(files).forEach(article: show, problem: tell)
    output.flush()
    return failed ? .failed : shown == 0 ? .nothingFound : .done
  }

  private func article(_ id: ArticleID) async -> Article? {
    let opener = LibraryOpener(in: options.library)
    guard let library = try? opener.open() else { return nil }
    try? await opener.makeReady(library)
    return try? await library.article(id)
  }

  private func text(_ article: Article, isFirst: Bool) -> String {
    let metrics = CellMetrics(ambiguousIsWide: options.ambiguousIsWide ?? false)
    let measure = Measure(columns: options.width ?? 72, metrics: metrics)
    var text = isFirst ? "" : "\n" + String(repeating: "-", count: measure.columns) + "\n"
    text += Galley(article: article, measure: measure).plainText + "\n"
    for listing in article.listings where !listing.items.isEmpty {
      text += "\n\(SafeText.line(listing.name))\n"
      for item in listing.items { text += "- \(SafeText.line(item.words))\n" }
    }
    return text
  }
}

extension ListedHeadline {
  /// The title, or, where the page has lost it, the first words, which stop anywhere.
  fileprivate var words: String { hasTitle ? title : "“" + (snippet ?? "") + "…”" }
}
