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
        blocks += BlockReader.blocks(of: run)
        run = []
        asides.append(page.lines[index])
      }
    }
    return blocks + BlockReader.blocks(of: run)
  }

  private static func asides(_ lines: [PageLines.Line]) -> [Block] {
    guard lines.count <= longestAside else { return [] }
    return lines.map { .paragraph(Paragraph($0.text, role: .promo)) }
  }
}
