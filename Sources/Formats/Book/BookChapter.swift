import NewsCore
import Text

/// One chapter of a book as an article.
struct BookChapter {
  let package: BookPackage
  let entry: BookContents.Entry?
  let page: BookPage

  func article(of source: SourceFile) -> Article {
    var draft = ArticleDraft(file: source)
    draft.blocks = page.blocks
    draft.link = page.link
    readTitle(into: &draft)
    draft.publication.section = entry?.section
    if entry?.section != nil { draft.found(.section, .certain, "the contents of the book") }
    draft.publication.language = package.language
    if let title = package.title {
      // The day is behind the name: `Alden Beacon [Thu, 26 Nov 2026]`.
      let name = title.prefix { $0 != "[" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      draft.publication.source = name.isEmpty ? title : name
      draft.found(.source, .likely, "the title of the book")
    }
    // What made the book is no author.
    if let author = package.author, author != package.publisher {
      draft.author = author
      draft.found(.author, .likely, "the author of the book")
    }
    if let date = package.date.flatMap({ DateReader.date($0, provenance: .metadata) }) {
      draft.date = date
      draft.found(.date, .likely, "the date of the book")
    } else {
      draft.warn(.date, .missing)
    }
    draft.found(.body, .certain, "the chapter")
    return draft.article(format: FormatName(Book.name))
  }

  /// Of the contents, else the first heading; a heading that says the same is no part of the text.
  private func readTitle(into draft: inout ArticleDraft) {
    let heading = draft.blocks.prefix(4).firstIndex { if case .heading = $0 { true } else { false } }
    let headingText = heading.map { draft.blocks[$0].text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    if let label = entry?.label {
      draft.title = label
      draft.found(.title, .certain, "the contents of the book")
    } else if let headingText {
      draft.title = headingText
      draft.found(.title, .certain, "the heading")
    } else {
      draft.useFirstSentence()
    }
    if let heading, headingText == draft.title { draft.blocks.remove(at: heading) }
  }
}
