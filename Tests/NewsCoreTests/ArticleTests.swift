import NewsCore
import Testing

@Suite("The model")
struct ArticleTests {
  @Test("An id is read as it is written")
  func id() {
    let id = ArticleID(version: 1, high: 0x0123, low: .max)
    #expect(id.description == "1-0000000000000123ffffffffffffffff")
    #expect(ArticleID(id.description) == id)
    for wrong in [
      "", "1-", "1-123", "x-0000000000000123ffffffffffffffff", "1-0000000000000123FFFFFFFFFFFFFFFF",
      "1-000000000000012+ffffffffffffffff",
    ] {
      #expect(ArticleID(wrong) == nil)
    }
  }

  private let blocks: [Block] = [
    .paragraph(Paragraph([Span("One "), Span("two", style: .strong)])), .heading(level: 2, [Span("Three")]),
    .list(
      ListBlock(items: [
        [.paragraph(Paragraph("four"))],
        [.paragraph(Paragraph("five")), .list(ListBlock(items: [[.paragraph(Paragraph("six"))]]))],
      ])),
    .paragraph(Paragraph("Read this:Or that", role: .promo)), .image(Image(alternative: "a cat")),
    .quote([.paragraph(Paragraph("seven"))]), .rule,
  ]

  @Test("The body's text has its paragraphs a blank line apart and nothing that is not body")
  func bodyText() {
    let article = Article(
      id: ArticleID(version: 1, high: 0, low: 0), title: "Title", blocks: blocks, format: FormatName("text"),
      locator: Locator(path: FilePath("x")))
    #expect(article.bodyText == "One two\n\nThree\n\n- four\n- five\n  - six\n\nseven")
  }

  @Test("A block's own text is what offsets count in")
  func blockText() {
    #expect(blocks.map(\.text) == ["One two", "Three", "four\nfive\nsix", "Read this:Or that", "a cat", "seven", ""])
    let table = Table(caption: [Span("c")], rows: [[[Span("a")], [Span("b")]], [[Span("d")]]])
    #expect(Block.table(table).text == "c\na\tb\nd")
  }

  @Test("Reading takes a minute at least, and scripts without spaces take their time too")
  func readingTime() {
    #expect(ReadingTime(of: []).minutes == 1)
    #expect(ReadingTime(of: [.paragraph(Paragraph(String(repeating: "word ", count: 460)))]).minutes == 2)
    #expect(ReadingTime(of: [.paragraph(Paragraph(String(repeating: "word ", count: 461)))]).minutes == 3)
    #expect(ReadingTime(of: [.paragraph(Paragraph(String(repeating: "字", count: 1000)))]).minutes == 2)
    #expect(ReadingTime(of: [.paragraph(Paragraph(String(repeating: "word ", count: 999), role: .promo))]).minutes == 1)
  }

  @Test("A path is bytes, and shown as well as it can be")
  func path() {
    let path = FilePath(bytes: [0x2F, 0x61, 0x2F, 0xFF, 0x62])
    #expect(path.text == "/a/\u{FFFD}b")
    #expect(path.name == "\u{FFFD}b")
    #expect(FilePath("a/").appending([0x62]) == FilePath("a/b"))
    #expect(FilePath("a").appending([0x62]) == FilePath("a/b"))
  }
}
