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

  @Test("Feeds keep their addresses, those of their pages, and the folders they lie in; links alone are no feeds")
  func feeds() throws {
    let text = """
      <opml version="2.0"><body><outline text="Sea"><outline text="Harbour"><outline text="Mine" title="Alden Beacon"
      xmlUrl="https://beacon.example/f" htmlUrl="https://beacon.example/"/></outline></outline>
      <outline text="A page" url="https://pier.example/"/><outline text="Coast" xmlUrl="https://coast.example/f"/></body></opml>
      """
    let file = SourceFile(path: FilePath("feeds.opml"), bytes: Array(text.utf8))
    #expect(
      OPML.feeds(in: file) == [
        OutlinedFeed(
          folder: "Sea / Harbour", title: "Alden Beacon", feed: "https://beacon.example/f",
          home: "https://beacon.example/"),
        OutlinedFeed(folder: "", title: "Coast", feed: "https://coast.example/f", home: nil),
      ])
    #expect(OPML.feeds(in: SourceFile(path: FilePath("x"), bytes: Array("Text".utf8))) == nil)
  }
}
