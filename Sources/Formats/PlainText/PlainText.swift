public import NewsCore
import Text

/// Any other text: shown as it is, with a title from its first sentence, or the file's name.
public enum PlainText: FileFormat {
  public static let name = "text"

  public static func recognizes(_ file: SourceFile) -> Bool { true }

  public static func articles(in file: SourceFile) -> [Article] {
    let text = SourceText(file)
    let paragraphs = PlainParagraphs(text.text).paragraphs
    guard !paragraphs.isEmpty else { return [] }
    var draft = ArticleDraft(file: file)
    draft.blocks = paragraphs.map { .paragraph(Paragraph($0)) }
    draft.useFirstSentence()
    text.warn(in: &draft)
    for field in [Field.date, .site] { draft.warn(field, .missing) }
    draft.readOrigin(paragraphs)
    draft.found(.body, .certain, "the whole file")
    return [draft.article(format: FormatName(name))]
  }
}
