import NewsCore

/// The title of a copied page, and what its first line says beside it.
struct CopiedTitle {
  /// The line that it is; `nil` where no line is.
  let line: Int?
  private let page: CopiedLines
  private let bodyStart: Int

  init(_ page: CopiedLines, bodyStart: Int) {
    self.page = page
    self.bodyStart = bodyStart
    line = page.titleLine ?? Self.likelyLine(page, bodyStart)
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
    if let line {
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

  /// Of the lines above the body, or its first, the one most like a headline: several words, no sentence, no word of a
  /// page's, near to the body, and above a byline or a date.
  private static func likelyLine(_ page: CopiedLines, _ bodyStart: Int) -> Int? {
    let lines = max(0, bodyStart - 14)...bodyStart
    let weighed = lines.map { (weight: weight(of: $0, page, bodyStart), line: $0) }
    return weighed.filter { $0.weight > 0 }.max { $0.weight < $1.weight }?.line
  }

  private static func weight(of line: Int, _ page: CopiedLines, _ bodyStart: Int) -> Float {
    let shape = page.shapes[line]
    guard (2...30).contains(shape.words), !shape.isProse, page.lines[line].text.utf8.count <= 400,
      line < bodyStart || !shape.isSentence && !shape.endsInColon && !shape.beginsSmall
    else { return 0 }
    var weight: Float = shape.words >= 5 ? 3 : shape.words >= 3 ? 1.5 : 0.8
    if shape.endsAsSentence, !shape.asks { weight -= 1.5 }
    if page.isRepeated(line) { weight += shape.words >= 4 ? 2 : -0.5 }
    let words = page.words[line] + PageWord.kinds(atBeginningOf: String(page.lines[line].text.drop { $0.isNumber }))
    if !words.isEmpty { weight -= 1.5 }
    if shape.hasYearOrTime || shape.hasAddress || shape.hasCopyright { weight -= 1 }
    if shape.hasSymbols || shape.hasBullet || shape.shareOfDigits > 0.2 { weight -= 1 }
    let isAboveByline = (line + 1...line + 4).contains { below in
      below < bodyStart && page.shapes[below].words <= 12
        && (page.shapes[below].hasYearOrTime || page.words[below].contains(.byline))
    }
    return weight + (isAboveByline ? 1 : 0) - 0.12 * Float(bodyStart - line)
  }
}
