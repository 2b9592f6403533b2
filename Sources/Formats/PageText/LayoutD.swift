import NewsCore

/// Numbered crumbs (`1. Home`, `2. {section}`), `{title}--{site}`, sometimes the title again, body.
enum LayoutD: PageLayout {
  static let variant = "D"

  static func recognizes(_ lines: PageLines) -> Bool { lines[0] == "1. Home" }

  static func read(_ lines: PageLines, into draft: inout ArticleDraft) -> Bool {
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
      draft.title = draft.file.name
      draft.warn(.title, .madeUp)
    } else {
      draft.found(.title, .likely, "the line below the crumbs, up to the site")
      if heading.isAmbiguous { draft.warn(.title, .ambiguous) }
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
    return true
  }

  /// `2. Markets`.
  private static func crumb(_ line: String, number: Int) -> String? {
    let mark = "\(number). "
    guard line.hasPrefix(mark), line.count <= 40 else { return nil }
    return String(line.dropFirst(mark.count))
  }
}
