public import NewsCore
import Text

// Page texts: what a browser's "select all, copy" leaves of a news page
//
// Breadcrumb, title, date, body, then the page's own lists. Four layouts are known, told apart by their shape and never by
// where they come from; one file each. What they share stands beside them: lines, dateline, source, brand glue, the body's
// blocks. Whatever has none of the four shapes is left to `CopiedPage`
// and `PlainText`.
//
// Where a rule is in doubt, the words stay and a warning says so: a brand that stays does less harm than a word that goes. So
// a brand before a title is taken off only where the body has it glued in. A `|` without blanks needs no more; a `:` needs a
// made-up name (`TrendPulse`, `Quaxs Center`); a `-`, which joins real words, needs one that also stands nowhere else in the
// body. What only ends a word that the name begins (`Ostrel`, `Ostreli`) is never glue.

/// A saved page text in one of the layouts A to D.
public enum PageText: FileFormat {
  public static let name = "pagetext"

  public static func recognizes(_ file: SourceFile) -> Bool {
    layout(of: PageLines(beginningOf: file.bytes)) != nil || LayoutC.mayBe(file.bytes)
  }

  public static func articles(in file: SourceFile) -> [Article] {
    let text = SourceText(file)
    let lines = PageLines(text.text)
    guard let layout = layout(of: lines) ?? (LayoutC.recognizes(lines) ? LayoutC.self : nil) else { return [] }
    var draft = ArticleDraft(file: file)
    text.warn(in: &draft)
    guard layout.read(lines, into: &draft) else { return [] }
    return [draft.article(format: FormatName(name, variant: layout.variant))]
  }

  /// The layouts that their first lines tell.
  private static func layout(of lines: PageLines) -> (any PageLayout.Type)? {
    let layouts: [any PageLayout.Type] = [LayoutA.self, LayoutB.self, LayoutD.self]
    return layouts.first { $0.recognizes(lines) }
  }
}

/// One shape that saved pages have.
protocol PageLayout {
  /// `A` to `D`.
  static var variant: String { get }
  static func recognizes(_ lines: PageLines) -> Bool
  /// - Returns: `false` where the rest of the page shows that it is of another shape.
  static func read(_ lines: PageLines, into draft: inout ArticleDraft) -> Bool
}
