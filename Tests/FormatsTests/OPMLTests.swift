import NewsCore
import Testing

@testable import Formats

@Suite("OPML")
struct OPMLTests {
  @Test("Outlines become lists of links, a list a section")
  func sections() throws {
    let text = """
      <?xml version="1.0"?><opml version="2.0"><head><title>My coast</title></head><body>
      <outline text="Harbour"><outline text="Alden Beacon" xmlUrl="https://beacon.example/f" htmlUrl="https://beacon.example/"/>
      <outline text="Pier Mail" xmlUrl="https://pier.example/f"/></outline>
      <outline text="Coast Daily" xmlUrl="https://coast.example/f"/></body></opml>
      """
    let file = SourceFile(path: FilePath("feeds.opml"), bytes: Array(text.utf8))
    let article = try #require(FormatRegistry.standard.articles(in: file).first)
    #expect(article.title == "My coast")
    #expect(article.listings.map(\.name) == ["Harbour", ""])
    #expect(article.listings.first?.items.map(\.title) == ["Alden Beacon", "Pier Mail"])
    #expect(article.listings.first?.items.first?.link == "https://beacon.example/")
  }
}
