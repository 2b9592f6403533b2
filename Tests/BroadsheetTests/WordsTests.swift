import Markup
import NewsCore
import Testing

@testable import broadsheet

@Suite("What the command line says of an article")
struct WordsTests {
  @Test("A listed snippet without a title has none in JSON")
  func snippet() throws {
    let listed = [ListedHeadline("", snippet: "The council me"), ListedHeadline("Fair", snippet: "At noo")]
    let article = Article(
      id: try #require(ArticleID("1-0123456789abcdef0123456789abcdef")), title: "Council meets", blocks: [],
      listings: [Listing(kind: .more, name: "More", items: listed)], format: FormatName("text"),
      locator: Locator(path: FilePath("page.txt")))
    let items = #"[{"snippet":"The council me"},{"title":"Fair","snippet":"At noo"}]"#
    #expect(JSON.article(article).line.contains(items))
  }

  @Test(
    "A warning says what is wrong with which field",
    arguments: [
      (Warning(.encoding, .replacedBytes(1)), "encoding: 1 byte could not be read as UTF-8"),
      (Warning(.encoding, .replacedBytes(3)), "encoding: 3 bytes could not be read as UTF-8"),
      (Warning(.listings, .cut), "listings: the file ends in the middle of the lists"),
      (Warning(.body, .cut), "body: the file ends in the middle of the text"),
      (Warning(.section, .ambiguous), "section: the breadcrumb can be read in more than one way"),
      (Warning(.date, .missing), "date: missing"),
    ])
  func words(warning: Warning, words: String) {
    #expect(warning.words == words)
  }
}
