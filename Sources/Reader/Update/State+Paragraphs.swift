import NewsCore
import Prose

// Paragraph by paragraph, with a mark at the one that a highlight or a note is for.
extension State {
  /// The paragraph of the mark; without one the first whose text is in view.
  private var paragraph: Int? {
    guard let open, open.savedPage == nil else { return nil }
    if let paragraph = open.paragraph { return paragraph }
    let lines = open.galley.lines(from: open.top, count: max(1, articleLines))
    return lines.first { $0.offset.block >= 0 && !$0.runs.isEmpty }?.offset.block
  }

  /// To the next paragraph, or the one before. At the end of the article, where the text moves no further, the mark goes on.
  mutating func moveParagraph(forward: Bool) {
    guard let open else { return }
    let galley = open.shownGalley
    let marked = open.paragraph.map { galley.position(of: DocumentOffset(block: $0, utf8: 0)) }
    let next = galley.paragraph(from: marked ?? open.shownTop, forward: forward)
    showLine(next)
    guard open.savedPage == nil else { return }
    let block = galley.offset(of: next).block
    self.open?.paragraph = block >= 0 ? block : nil
  }

  /// Highlights the paragraph, or takes its highlights away.
  mutating func toggleHighlight() -> [Effect] {
    guard let open = openWhenKept, let paragraph else { return noParagraph() }
    self.open?.paragraph = paragraph
    let there = open.highlights(in: paragraph)
    guard there.isEmpty else {
      return perform(Act(there.map { Act.Step(.highlightRemoved($0.id), of: [open.article.id]) }))
    }
    return highlight(paragraph, of: open, note: nil)
  }

  mutating func openNote() -> [Effect] {
    guard let open, let paragraph else { return noParagraph() }
    self.open?.paragraph = paragraph
    openPrompt(.note, text: open.highlights(in: paragraph).lazy.compactMap(\.note).first ?? "")
    return []
  }

  /// Writes a note to the paragraph that it was begun for; an empty one takes it away and leaves the highlight.
  mutating func keepNote(_ text: String) -> [Effect] {
    guard let open = beforePrompt?.open, let paragraph = open.paragraph else { return [] }
    let note = text.allSatisfy(\.isWhitespace) ? nil : text
    let there = open.highlights(in: paragraph)
    guard var noted = there.first(where: { $0.note != nil }) ?? there.first else {
      return note == nil ? [] : highlight(paragraph, of: open, note: note)
    }
    guard noted.note != note else { return [] }
    noted.note = note
    return perform(Act(.highlight(noted), of: [open.article.id]))
  }

  private mutating func highlight(_ block: Int, of open: OpenArticle, note: String?) -> [Effect] {
    guard open.article.blocks.indices.contains(block) else { return [] }
    let end = open.article.blocks[block].text.utf8.count
    let range = DocumentOffset(block: block, utf8: 0)..<DocumentOffset(block: block, utf8: end)
    let quote = Highlight.quote(range, of: open.article.blocks)
    guard !quote.isEmpty else { return noParagraph() }
    return perform(Act(.highlight(Highlight(range: range, quote: quote, note: note)), of: [open.article.id]))
  }

  private mutating func noParagraph() -> [Effect] {
    let isSaved = open?.savedPage != nil
    notice = Notice(isSaved ? "Highlights are made in the article; \\ shows it." : "There is no text to highlight.")
    return []
  }
}
