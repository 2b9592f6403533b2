public import NewsCore
import Text

// Markdown: notes, posts and articles as people write and keep them
//
// Known by what stands above the text (front matter) or by enough of its signs: a plain text that has a star in it stays a
// plain text. cmark reads the text, GitHub's tables and footnotes included; HTML in it is read as elsewhere. cmark takes more
// than linear time for some texts that nobody writes, so such texts are left to `PlainText` (`MarkdownSigns.areBounded`).

/// A text in Markdown, with front matter or without.
public enum Markdown: FileFormat {
  public static let name = "markdown"

  public static func recognizes(_ file: SourceFile) -> Bool {
    let beginning = file.bytes.prefix(64 << 10)
    let text = DecodedText(utf8: beginning).text
    if FrontMatter(text) != nil { return true }
    let signs = MarkdownSigns(text[...])
    return signs.areCertain || signs.areMany && !CopiedLines(PageLines(text)).hasSurroundings
  }

  public static func articles(in file: SourceFile) -> [Article] {
    let text = SourceText(file)
    let matter = FrontMatter(text.text)
    let source = matter?.text ?? text.text[...]
    guard MarkdownSigns.areBounded(in: source), let tree = MarkdownTree(String(source)) else { return [] }
    var draft = ArticleDraft(file: file)
    text.warn(in: &draft)
    if let matter { MarkdownFacts(matter).read(into: &draft) }
    draft.blocks = MarkdownBlocks(tree).blocks
    readTitle(into: &draft)
    if draft.date == nil { draft.warn(.date, .missing) }
    if draft.blocks.isEmpty {
      draft.warn(.body, .missing)
    } else {
      draft.found(.body, .certain, "the whole text")
    }
    return [draft.article(format: FormatName(name))]
  }

  /// Front matter's title, else the first heading if nothing stands above it, else the first sentence. A heading that says the
  /// title is no part of the body.
  private static func readTitle(into draft: inout ArticleDraft) {
    if draft.title.isEmpty, case .heading(let level, let spans) = draft.blocks.first, level <= 2 {
      draft.blocks.removeFirst()
      draft.title = spans.text
      draft.found(.title, .certain, "the first heading")
    }
    draft.leaveTitleOutOfText()
    draft.useFirstSentence()
  }
}
