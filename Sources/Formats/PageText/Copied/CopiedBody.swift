import NewsCore

/// The body of a copied page as blocks.
enum CopiedBody {
  /// Longer ones are no asides but what the page shows between two parts of an article.
  private static let longestAside = 12

  /// Asides stay where they are, as lines that lead away: advertising, captions, headlines of other articles.
  static func blocks(of page: CopiedLines, _ roles: [LineRoles.Role], in range: ClosedRange<Int>) -> [Block] {
    var blocks: [Block] = []
    var run: [PageLines.Line] = []
    var asides: [PageLines.Line] = []
    for index in range {
      if roles[index] == .body {
        if !asides.isEmpty {
          blocks += self.asides(asides)
          asides = []
        }
        run.append(page.lines[index])
      } else {
        blocks += text(of: run)
        run = []
        asides.append(page.lines[index])
      }
    }
    return CopiedBlocks.leftOut(of: blocks + text(of: run))
  }

  /// Lines that lead elsewhere, say whose a picture is or who may print the text are told by what they say, as in saved pages.
  private static func text(of lines: [PageLines.Line]) -> [Block] {
    BlockReader.blocks(of: lines).map { block in
      let spans: [Span]
      switch block {
      case .paragraph(let paragraph) where paragraph.role == .body: spans = paragraph.spans
      case .heading(_, let heading): spans = heading
      default: return block
      }
      let text = spans.text
      if PictureCredit.isCaption(text) { return .image(Image(caption: spans)) }
      if ElsewhereLine.isPromo(spans) { return .paragraph(Paragraph(spans, role: .promo)) }
      if ElsewhereLine.isAdvertising(text) { return .paragraph(Paragraph(spans, role: .sponsor)) }
      return ImprintLine.isOne(text) ? .paragraph(Paragraph(spans, role: .authorCard)) : block
    }
  }

  private static func asides(_ lines: [PageLines.Line]) -> [Block] {
    guard lines.count <= longestAside else { return [] }
    return lines.map { .paragraph(Paragraph($0.text, role: .promo)) }
  }
}
