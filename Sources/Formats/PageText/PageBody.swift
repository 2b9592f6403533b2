import NewsCore

/// The body of a page: lines to blocks, with the brand taken out that the title shows, and what can be read off the text.
enum PageBody {
  static func read(_ lines: [PageLines.Line], into draft: inout ArticleDraft) {
    draft.blocks = BlockReader.blocks(of: lines)
    if !lines.isEmpty { draft.found(.body, .certain, lines.count == 1 ? "1 line" : "\(lines.count) lines") }
    draft.readOrigin(lines.map(\.text))
    if case .paragraph(let last) = draft.blocks.last, last.role == .sponsor { draft.warn(.body, .endsEarly) }
  }

  /// A brand is taken out of title and body only where the title has it as a prefix and the body has the same glued in. For
  /// layouts whose pages print a title.
  static func removeBrand(from lines: inout [PageLines.Line], in draft: inout ArticleDraft) {
    let body = lines.map(\.text)
    guard let glue = BrandGlue(title: draft.title, body: body) else {
      if BrandGlue.isDoubtful(draft.title, body: body) { draft.warn(.title, .unconfirmed) }
      return
    }
    draft.title = glue.title
    lines = lines.map { PageLines.Line(text: glue.brand.removed(from: $0.text), indent: $0.indent) }
    draft.warn(.title, .removed(glue.brand.name))
    draft.warn(.body, .removed(glue.brand.name))
  }
}
