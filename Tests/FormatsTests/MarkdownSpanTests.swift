import NewsCore
import Testing

@testable import Formats

@Suite("Spans of Markdown")
struct MarkdownSpanTests {
  /// Two spans that show nothing, in different styles, so that they stay two.
  private static let blanks = "` `**&nbsp;**"

  @Test("Blank spans are taken off both ends of a paragraph, however many there are", arguments: [1, 500])
  func blanks(count: Int) throws {
    let blanks = String(repeating: Self.blanks, count: count)
    let text = "# Fog\n\n\(blanks) The *harbour* froze. \(blanks)\n"
    let file = SourceFile(path: FilePath("fog.md"), bytes: Array(text.utf8))
    let article = try #require(Markdown.articles(in: file).first)
    guard case .paragraph(let paragraph)? = article.blocks.last else {
      Issue.record("no paragraph: \(article.blocks.count)")
      return
    }
    let spans = paragraph.spans.map(\.text)
    #expect(spans.count == 3)
    #expect(spans.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ") == "The harbour froze.")
  }
}
