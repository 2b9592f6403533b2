import NewsCore

/// Breadcrumb, title, `View`, date, body, `veryGood! (N)`, and the lists: the most frequent layout.
enum LayoutA: PageLayout {
  static let variant = "A"

  static func recognizes(_ lines: PageLines) -> Bool { lines[0].hasPrefix("Current:") }

  static func read(_ lines: PageLines, into draft: inout ArticleDraft) -> Bool {
    let header = HeaderA(lines)
    let ending = EndingA(lines, after: header.end)
    // Other pages may begin with a breadcrumb too, with their menus behind it. Short ones are beginnings of pages, and have
    // nothing else to tell by.
    guard lines.count < 8 || header.isMarked || ending.isMarked else { return false }
    readTitle(header, lines, into: &draft)
    readDate(header, into: &draft)
    var body = Array(lines.lines[header.end..<ending.bodyEnd])
    PageBody.removeBrand(from: &body, in: &draft)
    PageBody.read(body, into: &draft)
    if body.isEmpty { draft.warn(.body, .missing) }
    ending.read(into: &draft)
    if !header.above.isEmpty {
      let menu = header.above.map { ListedHeadline($0.text) }
      draft.listings.append(Listing(kind: .other, name: "Menu", items: menu))
    }
    if !ending.isMarked, let last = body.last?.text, !endsAsItLikes(draft.blocks.last), !Sentence.isEnd(of: last) {
      draft.warn(.body, .cut)
    }
    return true
  }

  /// Lines that lead away and author cards need no full stop.
  private static func endsAsItLikes(_ block: Block?) -> Bool {
    if case .paragraph(let paragraph) = block { paragraph.role != .body } else { false }
  }

  private static func readTitle(_ header: HeaderA, _ lines: PageLines, into draft: inout ArticleDraft) {
    let crumb = BreadcrumbA(lines[0], title: header.title)
    draft.title = crumb.title
    if header.title == nil {
      draft.found(.title, .guessed, "cut out of the breadcrumb")
      draft.warn(.title, .madeUp)
    } else {
      draft.found(
        .title, .certain, header.above.isEmpty ? "line 2 of the page" : "the line that the breadcrumb repeats")
    }
    if crumb.isGuess { draft.warn(.section, .ambiguous) }
    draft.publication.section = crumb.section
    if crumb.section == nil {
      draft.warn(.section, .missing)
    } else {
      draft.found(.section, crumb.certainty, "from the breadcrumb")
    }
    if let site = crumb.site, SiteName.isMeaningless(site) {
      draft.warn(.site, .meaningless(site))
    } else if let site = crumb.site {
      draft.publication.site = site
      draft.found(.site, crumb.certainty, "end of the breadcrumb")
    } else {
      draft.warn(.site, .missing)
    }
  }

  private static func readDate(_ header: HeaderA, into draft: inout ArticleDraft) {
    draft.date = header.date
    if header.date != nil {
      draft.found(.date, .certain, "the page's own date; no zone")
    } else {
      draft.warn(.date, header.wrongDate.map { .meaningless($0) } ?? .missing)
    }
  }
}
