import NewsCore

/// Lines that say once more who wrote an article and when, inside of its text.
struct HeadLine {
  /// As letters and digits alone.
  private let author: String?

  init(author: String?) {
    self.author = author.map(TitleForm.folded)
  }

  func isOne(_ text: String) -> Bool {
    guard text.utf8.count < 120 else { return false }
    if saysLength(text) || DateReader.date(text, provenance: .page) != nil { return true }
    if let author, author.utf8.count > 4 {
      let folded = TitleForm.folded(text)
      if folded.contains(author), folded.utf8.count < author.utf8.count + 16, !SentenceEnd.isEnd(of: text.utf8) {
        return true
      }
    }
    return isDated(text)
  }

  /// `Last updated on 14 April 2026`; but not `He was posted to Merrow City on 3 May 1944.`
  func isDated(_ text: String) -> Bool {
    guard text.utf8.count < 120, text.utf8.contains(where: { $0 &- 0x30 < 10 }),
      !SentenceEnd.isEnd(of: text.utf8) || text.hasSuffix(".m."),
      DateLabel(lastIn: String(text.prefix { !$0.isNumber })) != nil
    else { return false }
    return DateReader.firstDate(in: text, provenance: .page, order: .dayFirst) != nil
  }

  /// Tells the card of the author at the end of a text: it begins with the name, which the text itself hardly does.
  func markCard(in blocks: inout [Block]) {
    guard let author, author.utf8.count > 6 else { return }
    var (seen, index) = (0, blocks.count)
    while index > 1, seen < 3 {
      index -= 1
      guard case .paragraph(var paragraph) = blocks[index], paragraph.role == .body else { continue }
      seen += 1
      let text = paragraph.spans.text
      guard text.utf8.count < 900, TitleForm.folded(String(text.prefix(80))).hasPrefix(author) else { continue }
      paragraph.role = .authorCard
      blocks[index] = .paragraph(paragraph)
    }
  }

  private func saysLength(_ text: String) -> Bool {
    guard text.utf8.count < 40, text.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return false }
    let text = text.lowercased()
    return Self.lengths.contains { text.contains($0) }
  }

  private static let lengths = [
    "min read", "minute read", "minutes read", "lesezeit", "lesedauer", "de lectura", "temps de lecture",
    "min de lecture", "tempo di lettura", "leestijd", "de leitura", "мин чтения", "min. czytania", "lästid",
  ]
}
