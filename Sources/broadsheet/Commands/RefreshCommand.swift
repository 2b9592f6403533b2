import Glibc
import Library
import NewsCore
import Text

/// `broadsheet refresh`: brings the index up to date, with how far it is where somebody looks on.
struct RefreshCommand {
  let options: Options

  func run() async -> ExitStatus {
    var inputs = Inputs()
    inputs.paths = options.operands
    let opener = LibraryOpener(inputs, wasNamed: !options.operands.isEmpty)
    do {
      let library = try opener.open()
      opener.rememberIfFirst()
      let watching = Task { await showProgress(of: library) }
      let clock = ContinuousClock()
      let begun = clock.now
      await library.load()
      watching.cancel()
      await watching.value
      let status = await library.status()
      let problems = await library.problems()
      for problem in problems {
        let shown = FileProblem(path: opener.shown(problem.path), reason: problem.reason, advice: problem.advice)
        StandardError.write("broadsheet: \(shown.words)")
      }
      StandardOutput.write(summary(status, clock.now - begun) + "\n")
      if status.offered > 0 {
        let articles = Amount.of(status.offered, "article was", "articles were")
        StandardOutput.write("\(articles) read or starred in another reader: broadsheet mark import takes that over.\n")
        await library.noteOffersTold()
      }
      return problems.isEmpty ? .done : .failed
    } catch {
      StandardError.write("broadsheet: \(error.words)")
      return .failed
    }
  }

  /// `12,431 articles, 3 stories new, 310 unread; 2 files could not be read. It took 1.2 s.`
  private func summary(_ status: LibraryStatus, _ time: Duration) -> String {
    var parts = [
      Amount.of(status.articles, "article", "articles") + " in " + Amount.of(status.stories, "story", "stories")
    ]
    if status.arrived > 0 { parts.append("\(Amount.grouped(status.arrived)) new") }
    parts.append("\(Amount.grouped(status.unread)) unread")
    var text = parts.joined(separator: ", ")
    if status.problems > 0 { text += "; \(Amount.of(status.problems, "file", "files")) could not be read" }
    if status.skipped > 0 { text += "; \(Amount.of(status.skipped, "file", "files")) left alone, being no text" }
    let tenths = time.components.seconds * 10 + time.components.attoseconds / 100_000_000_000_000_000
    return text + ". It took \(tenths / 10).\(tenths % 10) s."
  }

  /// One line that is written over, on a terminal only.
  private func showProgress(of library: IndexedLibrary) async {
    guard isatty(STDERR_FILENO) == 1 else { return }
    var hasWritten = false
    while !Task.isCancelled {
      if let line = await library.status().work.map(words) {
        StandardError.writeOver(line)
        hasWritten = true
      }
      try? await Task.sleep(for: .milliseconds(150))
    }
    if hasWritten { StandardError.writeOver("") }
  }

  private func words(_ work: LibraryWork) -> String {
    switch work {
    case .reading(let progress, let isAllFound): "reading " + words(progress, more: isAllFound ? "" : "+")
    case .waiting: "waiting for another Broadsheet to finish"
    case .indexing(let progress): "making searchable " + words(progress, more: "")
    }
  }

  private func words(_ progress: WorkProgress, more: String) -> String {
    var text = "\(Amount.grouped(progress.done)) of \(Amount.grouped(progress.total))\(more)"
    if progress.total > 0 {
      let width = 20
      let full = min(width, width * progress.done / progress.total)
      text = String(repeating: "#", count: full) + String(repeating: "-", count: width - full) + "  " + text
    }
    if progress.rate > 0 { text += "  \(Amount.grouped(progress.rate))/s" }
    if let seconds = progress.secondsLeft { text += "  \(Amount.grouped(seconds)) s left" }
    return text
  }
}
