import NewsCore
import Testing

@testable import Formats

/// Boxes of links beside an article: lists of headlines are kept, without what else in them is a link.
@Suite("Lists of headlines on pages")
struct PageListingTests {
  private func listings(_ box: String) throws -> [[String]] {
    let page = """
      <!DOCTYPE html><html><body><article><h1>Night ferry stays</h1><p>The board of the harbour decided on Monday, after \
      two hours of talks, that the night ferry stays.</p><p>It had met for the third time, and nobody had asked for a \
      fourth.</p></article>\(box)</body></html>
      """
    let file = SourceFile(path: FilePath("page.html"), bytes: Array(page.utf8))
    let article = try #require(try FormatRegistry.standard.articles(in: file).first)
    return article.listings.map { $0.items.map(\.title) }
  }

  private let headlines = ["Pier of Merrow City is painted", "Tide tables were wrong for a week"]

  private func related(_ card: (_ number: Int, _ title: String) -> String) -> String {
    "<section class=related><h2>Related stories</h2>"
      + headlines.enumerated().map { "<div class=card-\($0)>\(card($0, $1))</div>" }.joined() + "</section>"
  }

  @Test("Those who wrote the headlines are none, whether the page says so or marks them alike")
  func authors() throws {
    #expect(
      try listings(related { "<a class=head href=/\($0)>\($1)</a> <a class=who href=/w\($0)>Oda Fehn \($0)</a>" })
        == [headlines])
    #expect(
      try listings(related { "<a href=/\($0)>\($1)</a> <a rel=author href=/w\($0)>The whole news desk \($0)</a>" })
        == [headlines])
    #expect(
      try listings(
        related { "<a href=/\($0)>\($1)</a> <span class=byline><a href=/w\($0)>The whole news desk \($0)</a></span>" })
        == [headlines])
  }

  @Test("What is said of many links is no headline")
  func repeated() throws {
    #expect(
      try listings(related { "<a href=/\($0)>\($1)</a> <a href=/m\($0)>Read all of the story</a>" }) == [headlines])
  }

  @Test("A short headline among longer ones is one")
  func short() throws {
    let links = (headlines + ["Ferry stays"]).enumerated().map { "<li class=item-\($0)><a href=/\($0)>\($1)</a>" }
    #expect(try listings("<div class=related><ul>\(links.joined())</ul></div>") == [headlines + ["Ferry stays"]])
  }

  @Test("Headlines in scripts that do not part words are known by their length")
  func scripts() throws {
    let titles = ["夜间渡轮将继续运营至明年", "港口委员会周一作出决定"]
    let links = titles.enumerated().map { "<li><a href=/\($0)>\($1)</a>" }.joined()
    #expect(try listings("<div class=related><ul>\(links)</ul></div>") == [titles])
  }

  @Test(
    "Topics, menus and buttons are no list of headlines",
    arguments: [
      ["Harbour board", "Night ferries", "Merrow City"], ["Terms of Use", "Privacy Policy", "Contact Us"],
      ["Buy it now", "Buy it now", "Buy it now"], ["港口与渡轮", "夜间运营"],
    ])
  func topics(links: [String]) throws {
    let links = links.enumerated().map { "<li><a href=/\($0)>\($1)</a>" }.joined()
    #expect(try listings("<div class=related><h2>Related</h2><ul>\(links)</ul></div>") == [])
  }
}
