import NewsCore

/// The body of a page: lines to blocks, with the brand taken out that the title shows, and what can be read off the text.
enum PageBody {
  static func read(_ lines: [PageLines.Line], into draft: inout ArticleDraft) {
    var lines = lines
    removeBrand(from: &lines, in: &draft)
    draft.blocks = BlockReader.blocks(of: lines)
    if !lines.isEmpty { draft.found(.body, .certain, lines.count == 1 ? "1 line" : "\(lines.count) lines") }
    readSource(lines, into: &draft)
    if case .paragraph(let last) = draft.blocks.last, last.role == .sponsor { draft.warn(.body, .endsEarly) }
  }

  /// A brand is taken out of title and body only where the title has it as a prefix and the body has the same glued in.
  private static func removeBrand(from lines: inout [PageLines.Line], in draft: inout ArticleDraft) {
    guard let glue = BrandGlue(title: draft.title, firstLines: lines.prefix(3).map(\.text)) else { return }
    draft.title = glue.title
    lines[glue.line] = PageLines.Line(text: glue.text, indent: lines[glue.line].indent)
    draft.warn(.title, .removed(glue.brand))
    draft.warn(.body, .removed(glue.brand))
  }

  /// The dateline first, then the author card, then what people told whom.
  private static func readSource(_ lines: [PageLines.Line], into draft: inout ArticleDraft) {
    let texts = lines.map(\.text)
    let dateline = texts.first.flatMap(Dateline.init)
    let cards = texts.suffix(3).compactMap(AuthorCard.init)
    let card = cards.first { $0.author != nil } ?? cards.first
    if let place = dateline?.place {
      draft.publication.place = place
      draft.found(.place, dateline?.source == nil ? .likely : .certain, "from the dateline")
    } else {
      draft.warn(.place, .missing)
    }
    if let author = card?.author {
      draft.author = author
      draft.found(.author, .likely, "from the author card")
    }
    if let source = dateline?.source {
      draft.publication.source = source
      draft.found(.source, .certain, "from the dateline")
    } else if let source = card?.source {
      draft.publication.source = source
      draft.found(.source, .likely, "from the author card")
    } else if let source = texts.lazy.compactMap(ToldPhrase.source).first {
      draft.publication.source = source
      draft.found(.source, .likely, "from whom people told it")
    } else {
      draft.warn(.source, .missing)
    }
  }
}
