import NewsCore

/// Numbered crumbs (`1. Home`, `2. {section}`), `{title}--{site}`, sometimes the title again, body.
enum LayoutD: PageLayout {
  static let variant = "D"

  static func recognizes(_ lines: PageLines) -> Bool { lines[0] == "1. Home" }

  static func read(_ lines: PageLines, into draft: inout ArticleDraft) {
    var crumbs = 1
    while let crumb = crumb(lines[crumbs], number: crumbs + 1), crumbs < 6 {
      draft.publication.section = crumb
      crumbs += 1
    }
    if draft.publication.section == nil {
      draft.warn(.section, .missing)
    } else {
      draft.found(.section, .certain, "from the crumbs")
    }

    let heading = HeadingD(lines[crumbs], next: lines[crumbs + 1])
    draft.title = heading.title
    draft.publication.site = heading.site
    if heading.isRepeated {
      draft.found(.title, .certain, "printed twice above the body")
    } else if heading.title.isEmpty {
      draft.title = draft.file.path.name
      draft.warn(.title, .madeUp)
    } else {
      draft.found(.title, .likely, "the line below the crumbs, up to the site")
      if heading.site != nil { draft.warn(.title, .ambiguous) }
    }
    if heading.site == nil {
      draft.warn(.site, .missing)
    } else {
      draft.found(.site, heading.isRepeated ? .certain : .likely, "behind the title")
    }
    draft.warn(.date, .missing)

    let start = min(lines.count, crumbs + (heading.isRepeated ? 2 : 1))
    let ending = EndingA(lines, after: start)
    var body = Array(lines.lines[start..<ending.bodyEnd])
    PageBody.removeBrand(from: &body, in: &draft)
    PageBody.read(body, into: &draft)
    if body.isEmpty { draft.warn(.body, .missing) }
    // The ends of such pages are hardly known; some sites have layouts A and D, so they may end alike.
    if ending.isMarked { ending.read(into: &draft) }
  }

  /// `2. Markets`.
  private static func crumb(_ line: String, number: Int) -> String? {
    let mark = "\(number). "
    guard line.hasPrefix(mark), line.count <= 40 else { return nil }
    return String(line.dropFirst(mark.count))
  }
}

/// `{title}--{site}`, or with one hyphen; the title's own hyphens make it ambiguous unless the title is printed again.
private struct HeadingD {
  let title: String
  let site: String?
  let isRepeated: Bool

  init(_ line: String, next: String) {
    if !next.isEmpty, line.hasPrefix(next), line.utf8.count > next.utf8.count || line == next {
      title = next
      let rest = line.dropFirst(next.count).drop { $0 == " " || $0 == "-" }
      site = rest.isEmpty ? nil : String(rest)
      isRepeated = true
      return
    }
    isRepeated = false
    let double = line.lastRange(of: "--")
    let single = line.suffix(61).allRanges(of: "-").last { Self.looksLikeSite(line[$0.upperBound...]) }
    guard let mark = double ?? single else {
      title = line
      site = nil
      return
    }
    title = String(line[..<mark.lowerBound])
    site = String(line[mark.upperBound...])
  }

  /// A few words that begin with a capital and do not end as a sentence does.
  private static func looksLikeSite(_ text: Substring) -> Bool {
    guard let first = text.first, first.isUppercase || first.isNumber, text.count <= 60 else { return false }
    let words = text.split(separator: " ")
    return !Sentence.isEnd(of: String(text))
      && words.allSatisfy { $0.first.map { $0.isUppercase || $0.isNumber || $0 == "&" } ?? false }
  }
}
