import Markup
import NewsCore
import Testing

@testable import Formats

/// Pages of great length: what is made of them has bounds, and is right up to there.
@Suite("Pages of great length")
struct PageCostTests {
  private func article(head: String = "", body: String) throws -> Article {
    let page = "<!DOCTYPE html><html><head>\(head)</head><body>\(body)</body></html>"
    let file = SourceFile(path: FilePath("page.html"), bytes: Array(page.utf8))
    return try #require(try FormatRegistry.standard.articles(in: file).first)
  }

  @Test("Parts of pages as long as can be are compared without overflow")
  func shares() {
    #expect(PageFacts.share(60_000_000, of: 120_000_000) == 50)
    #expect(PageFacts.share(.max, of: .max) == 100)
    #expect(PageFacts.share(0, of: 0) == 0)
  }

  @Test("Titles and summaries without end are cut, and never inside of a letter")
  func titles() throws {
    let words = String(repeating: "fährt ", count: 50_000)
    let named = try article(head: "<title>\(words)</title>", body: "<p>The tide is low.")
    #expect(named.title.utf8.count <= 1000)
    #expect(named.title.hasPrefix("fährt fährt"))
    #expect(!named.title.contains("\u{FFFD}"))
    let head = "<meta property=og:title content='\(words)'><meta name=description content='\(words)'>"
    let described = try article(head: head, body: "<p>The tide is low.")
    #expect(described.title.utf8.count <= 1000)
    #expect((described.summary?.utf8.count ?? 0) <= 8000)
  }

  @Test("Of many authors the first eight are named")
  func authors() throws {
    let names = (0..<500).map { "Oda F" + String(repeating: "e", count: $0 % 90) }
    let head = names.map { "<meta name=author content='\($0)'>" }.joined()
    let author = try article(head: head, body: "<p>The tide is low.").author
    #expect(author == names.prefix(8).joined(separator: ", "))
  }

  @Test(
    "A list of links is found in boxes inside of boxes",
    arguments: ["<div class=related>", "<div class=related><a href=/a>Short</a>", "<div class=related><p>"])
  func listings(box: String) throws {
    let links = (0..<5).map { "<a href=/\($0)>The ferry of day \($0)</a> " }.joined()
    let many = (0..<500).map { "<a href=/x\($0)>The tide of day \($0)</a> " }.joined()
    let body = "<h1>Night ferry stays</h1><p>The tide is low.</p>" + String(repeating: box, count: 60)
    #expect(try article(body: body + links).listings.first?.items.count == 5)
    let other = try article(body: "<div class=related>" + many + "<div class=related>" + links + "</div></div>")
    #expect(other.listings.map(\.items.count) == [5])
  }
}
