import NewsCore

/// The title of a copied page, and what its first line says beside it.
struct CopiedTitle {
  private let page: CopiedLines
  private let bodyStart: Int

  init(_ page: CopiedLines, bodyStart: Int) {
    self.page = page
    self.bodyStart = bodyStart
  }

  func read(into draft: inout ArticleDraft) {
    if let line = page.titleLine {
      draft.title = page.lines[line].text
      draft.found(.title, .likely, "the line that the page's first line repeats")
    }
    if page.hasCrumb, let head = page.head {
      readCrumb(BreadcrumbA(head, title: page.titleLine.map { page.lines[$0].text }), into: &draft)
    } else {
      draft.warn(.site, .missing)
    }
    guard draft.title.isEmpty else { return }
    if let line = likelyLine {
      draft.title = page.lines[line].text
      draft.found(.title, .guessed, "a line above the body")
    } else if let title = Sentence.title(of: Dateline.removed(from: page.lines[bodyStart].text)) {
      draft.title = title
      draft.found(.title, .guessed, "the body's first sentence")
    }
    draft.warn(.title, .madeUp)
  }

  private func readCrumb(_ crumb: BreadcrumbA, into draft: inout ArticleDraft) {
    if draft.title.isEmpty {
      draft.title = crumb.title
      draft.found(.title, .guessed, "cut out of the breadcrumb")
    }
    if let section = crumb.section {
      draft.publication.section = section
      draft.found(.section, crumb.certainty, "from the breadcrumb")
    }
    if let site = crumb.site, !SiteName.isMeaningless(site) {
      draft.publication.site = site
      draft.found(.site, .likely, "end of the breadcrumb")
    } else {
      draft.warn(.site, .missing)
    }
  }

  /// Of the ten lines above the body, the one most like a headline: several words, no sentence, no word of a page's, and near.
  private var likelyLine: Int? {
    let lines = max(0, bodyStart - 10)..<bodyStart
    let weighed = lines.map { (weight: weight(of: $0), line: $0) }
    return weighed.filter { $0.weight > 0 }.max { $0.weight < $1.weight }?.line
  }

  private func weight(of line: Int) -> Float {
    let shape = page.shapes[line]
    guard (3...30).contains(shape.words), page.lines[line].text.utf8.count <= 400 else { return 0 }
    var weight: Float = shape.words >= 5 ? 3 : 1.5
    if shape.endsAsSentence, !shape.asks { weight -= 1.5 }
    if page.isRepeated(line) { weight += 2 }
    if !page.words[line].isEmpty { weight -= 1.5 }
    if shape.hasYearOrTime || shape.hasAddress || shape.hasCopyright { weight -= 1 }
    if shape.hasSymbols || shape.hasBullet { weight -= 0.5 }
    return weight - 0.15 * Float(bodyStart - line)
  }
}
