import NewsCore
import Testing

@Suite("Highlights")
struct HighlightTests {
  private let blocks: [Block] = [
    .paragraph(Paragraph("The harbor board met on Monday.")), .rule,
    .paragraph(Paragraph("The ferry stays, said the mayor of Älmhult. The ferry goes, said the board.")),
  ]

  private func range(_ block: Int, _ from: Int, _ endBlock: Int, _ until: Int) -> Range<DocumentOffset> {
    DocumentOffset(block: block, utf8: from)..<DocumentOffset(block: endBlock, utf8: until)
  }

  private func highlight(_ range: Range<DocumentOffset>) -> Highlight {
    Highlight(range: range, quote: Highlight.quote(range, of: blocks))
  }

  @Test("A quote is the first words of the passage, of the first block that has any")
  func quote() {
    #expect(Highlight.quote(range(0, 4, 0, 16), of: blocks) == "harbor board")
    #expect(Highlight.quote(range(0, 4, 2, 9), of: blocks) == "harbor board met on Monday.")
    #expect(Highlight.quote(range(1, 0, 2, 9), of: blocks) == "The ferry")
    #expect(Highlight.quote(range(7, 0, 9, 9), of: blocks) == "")
    #expect(Highlight.quote(range(0, 900, 0, 901), of: blocks) == "")
  }

  @Test("A long quote is cut between characters, and one endless character too")
  func longQuote() {
    let flags = String(repeating: "🇪🇺", count: 100)
    let quote = Highlight.quote(range(0, 0, 0, 800), of: [.paragraph(Paragraph(flags))])
    #expect(quote == String(repeating: "🇪🇺", count: 20))
    let endless = "a" + String(repeating: "\u{301}", count: 5000)
    let cut = Highlight.quote(range(0, 0, 0, endless.utf8.count), of: [.paragraph(Paragraph(endless))])
    #expect((2...160).contains(cut.utf8.count) && endless.utf8.starts(with: cut.utf8))
  }

  @Test("A passage is where it was while its words stand there")
  func stays() {
    let highlight = highlight(range(0, 4, 2, 9))
    #expect(highlight.range(in: blocks) == highlight.range)
  }

  @Test("A passage that moved is found by its words, and is as long as before")
  func moves() throws {
    let second = highlight(range(2, 45, 2, 59))
    #expect(second.quote == "The ferry goes")
    let moved = [.heading(level: 1, [Span("Ferries")])] + blocks
    #expect(second.range(in: moved) == range(3, 45, 3, 59))
    let longer = highlight(range(0, 4, 2, 9))
    #expect(longer.range(in: moved) == range(1, 4, 3, 9))
    // Of two places with the words, the nearer.
    let ferry = highlight(range(2, 45, 2, 54))
    #expect(ferry.quote == "The ferry")
    #expect(ferry.range(in: [blocks[2]]) == range(0, 45, 0, 54))
  }

  @Test("A passage whose words are gone is nowhere")
  func gone() {
    #expect(highlight(range(0, 4, 0, 16)).range(in: [blocks[2]]) == nil)
    #expect(highlight(range(0, 4, 0, 16)).range(in: []) == nil)
    #expect(Highlight(range: range(0, 0, 0, 5), quote: "").range(in: blocks) == nil)
    let far = Highlight(range: range(1 << 32, 1 << 32, 1 << 32, 1 << 32), quote: "The ferry")
    #expect(far.range(in: blocks) == range(2, 45, 2, 54))
  }

  @Test("The end stays within the text and between its characters")
  func ends() {
    // It ended inside the Ä of the text as it is now.
    let inside = Highlight(range: range(2, 0, 2, 36), quote: "The ferry stays")
    let found = inside.range(in: [blocks[2]])
    #expect(found == range(0, 0, 0, 35))
    let beyond = Highlight(range: range(0, 4, 9, 9), quote: "harbor board met on Monday.")
    #expect(beyond.range(in: Array(blocks.prefix(1))) == range(0, 4, 0, 31))
  }

  @Test("Identities are read back as they are written, and nothing else is one")
  func identities() {
    for number in [0, 1, .max, 0x0123_4567_89AB_CDEF] as [UInt64] {
      let id = Highlight.ID(number: number)
      #expect(Highlight.ID(id.description) == id)
    }
    for text in ["", "0", "+123456789abcdef", "0123456789ABCDEF", "0123456789abcdeg", "00123456789abcdef"] {
      #expect(Highlight.ID(text) == nil)
    }
  }
}
