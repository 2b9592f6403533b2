import NewsCore

/// `{brand}{sep}{title}`, a line with date, `source:` and `category:` glued, body, `More:{category}`, `Recommend`, and pairs
/// of headline and snippet.
///
/// Its `source:` names another brand and never who wrote the article; a site is not named at all.
enum LayoutB: PageLayout {
  static let variant = "B"

  static func recognizes(_ lines: PageLines) -> Bool { MetaLine(lines[1]) != nil }

  static func read(_ lines: PageLines, into draft: inout ArticleDraft) -> Bool {
    guard let meta = MetaLine(lines[1]) else { return false }
    draft.title = lines[0]
    draft.found(.title, .certain, "line 1 of the page")
    draft.date = meta.date
    draft.found(.date, .certain, "the page's own date; no zone")
    draft.publication.section = meta.category
    if meta.category == nil {
      draft.warn(.section, .missing)
    } else {
      draft.found(.section, .certain, "the page's category")
    }
    draft.warn(.site, .missing)

    let ending = end(of: lines, category: meta.category)
    var body = Array(lines.lines[2..<ending.body])
    PageBody.removeBrand(from: &body, in: &draft)
    // All such pages seen so far had a brand before the title; one that the body does not confirm stays.
    if draft.title == lines[0], !BrandPrefix.candidates(in: draft.title).isEmpty { draft.warn(.title, .unconfirmed) }
    PageBody.read(body, into: &draft)
    if body.isEmpty { draft.warn(.body, .missing) }
    draft.listings = recommendations(lines, from: ending.lists)
    if draft.listings.isEmpty {
      draft.warn(.listings, .missing)
    } else {
      draft.found(.listings, .certain, "below the body")
    }
    return true
  }

  /// Where the body ends and where the pairs begin; both are looked for from the end.
  private static func end(of lines: PageLines, category: String?) -> (body: Int, lists: Int) {
    let mark = "More:" + (category ?? "")
    let more = lines.lines.indices.last { $0 >= 2 && lines[$0] == mark }
    if let more { return (more, lines[more + 1] == "Recommend" ? more + 2 : more + 1) }
    let heading = lines.lines.indices.last { $0 >= 2 && lines[$0] == "Recommend" }
    return heading.map { ($0, $0 + 1) } ?? (lines.count, lines.count)
  }

  private static func recommendations(_ lines: PageLines, from start: Int) -> [Listing] {
    var items: [ListedHeadline] = []
    for index in stride(from: start, to: lines.count, by: 2) {
      items.append(ListedHeadline(lines[index], snippet: index + 1 < lines.count ? lines[index + 1] : nil))
    }
    return items.isEmpty ? [] : [Listing(kind: .recommendation, name: "Recommend", items: items)]
  }
}

/// `2025-05-06 09:43:37source:Poinbank Exchangecategory:News`.
private struct MetaLine {
  let date: PublicationDate
  let category: String?

  init?(_ line: String) {
    guard let (date, rest) = PageDate.read(line, seconds: true) ?? PageDate.read(line, seconds: false),
      rest.hasPrefix("source:"),
      let mark = rest.lastRange(of: "category:")
    else { return nil }
    self.date = date
    let category = String(rest[mark.upperBound...])
    self.category = category.isEmpty ? nil : category
  }
}
