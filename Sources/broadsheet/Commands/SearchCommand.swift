import Library
import Markup
import NewsCore
import Reader
import Text

/// `broadsheet search`: what a query finds in the library, each hit with the words around it.
struct SearchCommand {
  let options: Options

  /// As many as one looks through.
  private static let standardLimit = 20
  private static let window = 50

  func run() async throws(UsageError) -> ExitStatus {
    let text = options.operands.map(\.text).joined(separator: " ")
    guard text.contains(where: { !$0.isWhitespace }) else { throw .missingQuery }
    let parsed = ParsedQuery(parsing: text, today: LocalTime.now.day)
    for line in parsed.faults.flatMap({ $0.lines(below: text) }) { StandardError.write("broadsheet: \(line)") }
    let opener = LibraryOpener(in: options.library)
    try opener.refuseMissing()
    do {
      let library = try opener.open()
      try await opener.makeReady(library)
      let sort = options.sort ?? parsed.query.order.map(HeadlineSort.init) ?? .relevance
      let query = HeadlineQuery(search: text, sort: sort)
      let hits = try await printHits(of: query, in: library, opener)
      if try await !library.isWhole() {
        StandardError.write("broadsheet: not all of the library is searchable yet; broadsheet refresh reads it in")
      }
      if hits == 0 { StandardError.write("broadsheet: nothing is found") }
      return hits > 0 ? .done : .nothingFound
    } catch {
      StandardError.write("broadsheet: \(error.words)")
      return .failed
    }
  }

  private func printHits(
    of query: HeadlineQuery, in library: IndexedLibrary, _ opener: LibraryOpener
  ) async throws(LibraryError) -> Int {
    let limit = options.limit ?? (options.isJSON ? .max : Self.standardLimit)
    var row = 0
    var latest: Int?
    var total = 0
    let isMarked = StandardOutput.showsBold
    defer {
      if total > row, options.limit == nil {
        StandardError.write("broadsheet: \(Amount.grouped(total - row)) more; --limit N shows so many")
      }
      if let latest { StandardError.write("broadsheet: more articles match; these are of the latest \(latest)") }
    }
    while row < limit {
      let after = min(Self.window, limit - row) - 1
      let window = try await library.headlines(query, around: .row(row), before: 0, after: after)
      latest = window.latestMatches
      total = window.total
      guard window.anchorRow == row, !window.rows.isEmpty else { break }
      let snippets = await library.snippets(query, of: window.rows.map(\.id))
      for headline in window.rows {
        if options.isJSON {
          var article = try await library.article(headline.id)
          article.locator = Locator(path: opener.shown(article.locator.path), member: article.locator.member)
          StandardOutput.write(JSON.hit(article, snippet: snippets[headline.id]).line + "\n")
        } else {
          StandardOutput.write(HeadlineLine(headline).text + "\n")
          if let snippet = snippets[headline.id] { StandardOutput.write("    \(snippet.line(isMarked: isMarked))\n") }
        }
      }
      row += window.rows.count
      if row >= window.total { break }
    }
    return row
  }
}
