import NewsCore

/// The body of a page: lines to blocks, with the brand taken out that the title shows, and what can be read off the text.
enum PageBody {
  static func read(_ lines: [PageLines.Line], into draft: inout ArticleDraft) {
    var lines = lines
    removeBrand(from: &lines, in: &draft)
    draft.blocks = BlockReader.blocks(of: lines)
    if !lines.isEmpty { draft.found(.body, .certain, lines.count == 1 ? "1 line" : "\(lines.count) lines") }
    draft.readOrigin(lines.map(\.text))
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
}
