public import NewsCore
import Text

// Copied pages: whole pages as text, in no known layout
//
// What "select all, copy" leaves of any news page: menus, share bars, lists of headlines, cookie notes and comments, and
// somewhere among them an article. Which lines are of it is told by what each looks like (`LineShape`, `PageWord`), weighed
// (`LineWeights`), and by the most likely course through them all (`LineRoles`): a page, then the body with asides in it, then
// the page again. Everything is one pass over the lines but for the title, which is looked for first.

/// A page copied whole, with no layout that tells where its article is.
public enum CopiedPage: FileFormat {
  public static let name = "pagetext"
  static let variant = "copied"
  /// More lines than any page has; a longer text is a text.
  private static let mostLines = 20_000

  public static func recognizes(_ file: SourceFile) -> Bool {
    // A line end in the first pages is all that can be asked for; menus are told line by line.
    file.bytes.prefix(8192).count { $0 == 0x0A || $0 == 0x0D } >= 8
      || LayoutA.recognizes(PageLines(beginningOf: file.bytes))
  }

  public static func articles(in file: SourceFile) -> [Article] {
    let text = SourceText(file)
    let lines = PageLines(text.text, atMost: mostLines + 1)
    guard (8...mostLines).contains(lines.count) else { return [] }
    let page = CopiedLines(lines)
    guard page.hasCrumb || page.hasSurroundings else { return [] }
    let roles = LineRoles(page).roles
    guard roles.contains(.body) else { return [] }
    var draft = ArticleDraft(file: file)
    text.warn(in: &draft)
    read(page, roles, into: &draft)
    return [draft.article(format: FormatName(name, variant: variant))]
  }

  private static func read(_ page: CopiedLines, _ roles: [LineRoles.Role], into draft: inout ArticleDraft) {
    let title = CopiedTitle(page, bodyStart: roles.firstIndex(of: .body) ?? 0)
    title.read(into: &draft)
    // The title may have been taken for the body's beginning.
    let body = roles.indices.filter { roles[$0] == .body && $0 != title.line }
    CopiedByline(page, title: title.line, roles: roles).read(into: &draft)
    if let first = body.first, let last = body.last {
      draft.blocks = CopiedBody.blocks(of: page, roles, in: first...last)
      HeadLine(author: draft.author).markCard(in: &draft.blocks)
      draft.found(.body, .likely, "\(body.count) of the page's \(page.count) lines")
    }
    draft.readOrigin(body.map { page.lines[$0].text })
    draft.listings = CopiedListings(page, roles).listings
    if !draft.listings.isEmpty { draft.found(.listings, .likely, "below headings of the page") }
  }
}
