import NewsCore
import Text

/// Sets what stands above the text: the title, the summary, and lines of where and when.
struct HeadSetter {
  let measure: Measure
  let tags: [String]

  func lines(of article: Article, head: Galley.Head) -> [ProseLine] {
    let blank = ProseLine(runs: [], offset: .start, end: .start)
    var lines = [blank] + title(article.title)
    guard head == .full else { return lines }
    let end = DocumentOffset(block: -1, utf8: article.title.utf8.count)
    if let origin = article.originOfMadeUpTitle { lines += text(origin, role: .site, at: end) }
    if let summary = article.summary { lines += text(summary, role: .summary, at: end) }
    lines += details(provenance(of: article), at: end) + details(page(of: article), at: end)
    if article.blocks.isEmpty { lines += [blank] + text("No text was found in it.", role: .site, at: end) }
    // Below the text, where there is one.
    if article.blocks.isEmpty, let topics = article.topicLine { lines += text(topics, role: .site, at: end) }
    lines += details(tags.map { (SafeText.line("#" + $0), .tag) }, at: end)
    return lines
  }

  private func title(_ title: String) -> [ProseLine] {
    var inline = Inline(block: -1, start: 0)
    inline.append(title, at: 0, role: .title, style: .strong)
    let wrapper = LineWrapper(metrics: measure.metrics, columns: measure.columns).balanced(inline.text)
    return wrapper.lines(of: inline.text).map { range in
      ProseLine(
        runs: inline.runs(in: range, metrics: measure.metrics), offset: inline.offset(of: range.lowerBound),
        end: inline.offset(of: range.upperBound))
    }
  }

  private func text(_ text: String, role: ProseRole, at offset: DocumentOffset) -> [ProseLine] {
    var inline = Inline(block: -1, start: 0)
    inline.appendOwn(SafeText.line(text), role: role)
    let wrapper = LineWrapper(metrics: measure.metrics, columns: measure.columns)
    return wrapper.lines(of: inline.text).map { range in
      ProseLine(runs: inline.runs(in: range, metrics: measure.metrics), offset: offset, end: offset)
    }
  }

  private typealias Detail = (text: String, role: ProseRole)

  /// Who wrote it, where, when, and how long it takes.
  private func provenance(of article: Article) -> [Detail] {
    let place = article.publication.place.map { Detail(PlaceName.shown($0), .place) }
    // The minutes alone on a line would be a riddle.
    let when = (article.date.map(DateWords.long) ?? "undated") + Self.separator
    return [
      article.publication.source.map { ($0, .source) }, place,
      (when + "\(ReadingTime(of: article.blocks).minutes) min", .date),
    ].compactMap(\.self)
  }

  /// The page it was found on, which on copied pages means little.
  private func page(of article: Article) -> [Detail] {
    // Who sent a mail is its source, and a person's site is called by the person.
    let source = article.publication.source
    let author = article.author.flatMap { $0 == source ? nil : $0 }
    let site = article.publication.site.flatMap { $0 == source || $0 == author ? nil : $0 }
    return [
      author.map { ("by \($0)", .site) }, site.map { ("on \($0)", .site) },
      article.publication.section.map { ($0, .site) },
      article.votes.map { (Amount.of($0, "vote", "votes"), .site) },
    ].compactMap(\.self)
  }

  private static let separator = " · "

  /// Side by side, with dots between; what does not fit goes on the next line.
  private func details(_ details: [Detail], at offset: DocumentOffset) -> [ProseLine] {
    var lines: [[ProseRun]] = []
    var width = Int.max
    for detail in details {
      for (index, run) in runs(of: detail).enumerated() {
        let separator = ProseRun(
          Self.separator, width: measure.metrics.width(of: Self.separator), role: .site)
        if index == 0, width < measure.columns - separator.width - run.width + 1 {
          lines[lines.count - 1] += [separator, run]
          width += separator.width + run.width
        } else {
          lines.append([run])
          width = run.width
        }
      }
    }
    return lines.map { ProseLine(runs: $0, offset: offset, end: offset) }
  }

  /// Mostly one; more where it is wider than the measure.
  private func runs(of detail: Detail) -> [ProseRun] {
    text(detail.text, role: detail.role, at: .start).flatMap(\.runs)
  }
}
