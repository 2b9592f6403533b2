import Library
import Markup
import NewsCore
import Reader
import Text

/// `broadsheet list`: headlines, newest first.
struct ListCommand {
  let options: Options

  /// Rows asked for at a time.
  private static let window = 500

  func run() async throws(UsageError) -> ExitStatus {
    let inputs = try Inputs(options)
    for line in ParsedQuery(parsing: options.search, today: LocalTime.now.day).faults
      .flatMap({ $0.lines(below: options.search) })
    {
      StandardError.write("broadsheet: \(line)")
    }
    let opener = LibraryOpener(inputs, wasNamed: !inputs.isEmpty || options.filesFrom != nil)
    let library: IndexedLibrary
    do {
      library = try opener.open()
    } catch {
      StandardError.write("broadsheet: \(error.words)")
      return .failed
    }
    // What was named is brought up to date; the library itself is listed as it stands, unless it never was.
    let first = try? await library.headlines(.all, around: .row(0), before: 0, after: 0)
    if !opener.isRemembered || first?.total == 0 {
      if options.filter.isEmpty, options.search.isEmpty { await library.loadHeadlines() } else { await library.load() }
    }
    let (printed, isWhole) = await printHeadlines(of: library, opener)
    let problems = opener.isRemembered ? [] : await library.problems()
    report(problems.map { FileProblem(path: opener.shown($0.path), reason: $0.reason, advice: $0.advice) })
    if !isWhole || !problems.isEmpty { return .failed }
    guard printed == 0 else { return .done }
    StandardError.write("broadsheet: no headline is found")
    return .nothingFound
  }

  /// - Returns: how many there were, and whether all could be printed.
  private func printHeadlines(of library: IndexedLibrary, _ opener: LibraryOpener) async -> (count: Int, isWhole: Bool)
  {
    var isWhole = true
    let query = HeadlineQuery(search: options.search, titleWords: options.filter, sort: options.sort ?? .newest)
    let limit = options.limit ?? .max
    var row = 0
    while row < limit {
      let after = min(Self.window, limit - row) - 1
      guard let window = try? await library.headlines(query, around: .row(row), before: 0, after: after),
        window.anchorRow == row, !window.rows.isEmpty
      else { break }
      for headline in window.rows where await !printLine(of: headline, in: library, opener) { isWhole = false }
      row += window.rows.count
    }
    return (row, isWhole)
  }

  /// - Returns: whether it was printed; what was wrong has been said.
  private func printLine(of headline: Headline, in library: IndexedLibrary, _ opener: LibraryOpener) async -> Bool {
    guard options.isJSON || options.showsPaths else {
      StandardOutput.write(HeadlineLine(headline).text + "\n")
      return true
    }
    do {
      var article = try await library.article(headline.id)
      let isPart = article.locator.member != nil || article.locator.byteRange != nil
      article.locator = Locator(path: opener.shown(article.locator.path), member: article.locator.member)
      guard !options.isJSON else {
        StandardOutput.write(JSON.article(article, resolved: await resolutions(of: article, in: library)).line + "\n")
        return true
      }
      let path = article.locator.path
      return printPath(isPart ? FilePart(file: path, id: article.id).path : path, of: headline)
    } catch {
      StandardError.write("broadsheet: \(error.words)")
      return false
    }
  }

  /// The path byte for byte, so that it leads back to the file. One with a control character would end or hide its line, or
  /// act on a terminal.
  private func printPath(_ path: FilePath, of headline: Headline) -> Bool {
    guard !path.text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      StandardError.write(
        "broadsheet: \(path.text) is left out, for its name has control characters, which no list of paths can hold. Rename it."
      )
      return false
    }
    StandardOutput.write(path.bytes + Array(("\t" + HeadlineLine(headline).text + "\n").utf8))
    return true
  }

  private func resolutions(of article: Article, in library: IndexedLibrary) async -> [[Resolution]] {
    var resolved: [[Resolution]] = []
    for listing in article.listings {
      resolved.append((try? await library.resolve(listing.items, on: article.id)) ?? [])
    }
    return resolved
  }

  /// All for programs, and for people as many as leave the headlines on the screen.
  private func report(_ problems: [FileProblem]) {
    if options.isJSON {
      for problem in problems { StandardOutput.write(JSON.problem(problem).line + "\n") }
    }
    let shown = problems.count > Self.mostProblems ? Self.mostProblems - 1 : problems.count
    for problem in problems.prefix(shown) { StandardError.write("broadsheet: \(problem.words)") }
    guard shown < problems.count else { return }
    let rest = Amount.of(problems.count - shown, "more file", "more files")
    StandardError.write("broadsheet: \(rest) could not be read; broadsheet refresh names them all")
  }

  private static let mostProblems = 4
}

extension FileProblem {
  /// `news/a.txt cannot be opened: permission denied. Ask its owner ...`.
  var words: String { SafeText.line(path.text) + " " + reason + ". " + advice }
}

extension LibraryError {
  /// What a human is told.
  var words: String {
    switch self {
    case .unknownArticle(let id): "There is no article \(id) in this library."
    case .unreadable(let path, let reason): "\(SafeText.line(path.text)) \(reason)."
    case .superseded: "Something else was looked for meanwhile."
    case .notSaved(let reason): SafeText.line(reason)
    case .broken(let reason): "The index cannot be used: \(SafeText.line(reason))."
    }
  }
}
