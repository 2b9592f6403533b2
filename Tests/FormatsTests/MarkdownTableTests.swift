import NewsCore
import Testing

@testable import Formats

@Suite("Tables of Markdown")
struct MarkdownTableTests {
  @Test("Cells stand where the line below the headers says")
  func alignments() throws {
    let text = "# Boats\n\nBy harbor.\n\n| A | B | C | D |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |\n"
    let file = SourceFile(path: FilePath("boats.md"), bytes: Array(text.utf8))
    let article = try #require(Markdown.articles(in: file).first)
    guard case .table(let table)? = article.blocks.last else {
      Issue.record("no table: \(article.blocks.count)")
      return
    }
    #expect(table.alignments == [nil, .left, .center, .right])
  }
}
