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
    var blocks = MarkdownBlocks(tree).blocks
    var draft = ArticleDraft(file: file)
    text.warn(in: &draft)
    if let matter { MarkdownFacts(matter).read(into: &draft) }
    readTitle(&blocks, into: &draft)
    draft.blocks = blocks
    if draft.date == nil { draft.warn(.date, .missing) }
    if blocks.isEmpty {
      draft.warn(.body, .missing)
    } else {
      draft.found(.body, .certain, "the whole text")
    }
    return [draft.article(format: FormatName(name))]
  }

  /// Front matter's title, else the first heading if nothing stands above it, else the first sentence. A heading that says the
  /// title is no part of the body.
  private static func readTitle(_ blocks: inout [Block], into draft: inout ArticleDraft) {
    if case .heading(let level, let spans) = blocks.first,
      draft.title.isEmpty && level <= 2 || Folding.headline(draft.title) == Folding.headline(spans.text)
    {
      blocks.removeFirst()
      if draft.title.isEmpty {
        draft.title = spans.text
        draft.found(.title, .certain, "the first heading")
      }
    }
    guard draft.title.isEmpty else { return }
    let first = blocks.prefix(5).lazy.map(\.text).first { !$0.isEmpty } ?? ""
    if let title = Sentence.title(of: first) {
      draft.title = title
      draft.found(.title, .guessed, "the text's first sentence")
      draft.warn(.title, .madeUp)
    }
  }
}
