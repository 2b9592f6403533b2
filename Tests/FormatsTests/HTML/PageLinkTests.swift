import Formats
import NewsCore
import Testing

/// Under which address a page is known, where it and others say different ones.
@Suite("Addresses of saved pages")
struct PageLinkTests {
  private func link(_ head: String) throws -> String? {
    let page = """
      <!DOCTYPE html><html><head><title>Night ferry stays</title>\(head)</head><body><h1>Night ferry stays</h1>
      <p>The harbour board of Port Alden voted to keep the night ferry, with one voice against.</p></body></html>
      """
    let file = SourceFile(path: FilePath("page.html"), bytes: Array(page.utf8))
    return try #require(try FormatRegistry.standard.articles(in: file).first).link
  }

  private static let site = "https://beacon.example"

  @Test(
    "The canonical address counts, unless it is that of a front page or section",
    arguments: [
      ("/harbour/night-ferry-stays", "/harbour/night-ferry-stays", "/harbour/night-ferry-stays"),
      ("/harbour/night-ferry-stays", "/other/tide-tables-printed", "/harbour/night-ferry-stays"),
      ("/", "/harbour/night-ferry-stays", "/harbour/night-ferry-stays"),
      ("/index.html", "/harbour/night-ferry-stays", "/harbour/night-ferry-stays"),
      ("/harbour", "/harbour/night-ferry-stays", "/harbour/night-ferry-stays"),
      ("/night-ferry-stays", "/night-ferry-stays/comment-page-2", "/night-ferry-stays"),
      ("/night-ferry-stays", "/night-ferry-stays/amp", "/night-ferry-stays"),
      ("/2026/night-ferry-stays", "/2026/night-ferry-stays/with-pictures", "/2026/night-ferry-stays"),
    ] as [(String, String, String)])
  func canonical(canonical: String, other: String, expected: String) throws {
    let head =
      "<link rel=canonical href=\"\(Self.site)\(canonical)\"><meta property=og:url content=\"\(Self.site)\(other)\">"
    #expect(try link(head) == Self.site + expected)
  }

  @Test("An article that says it stands at the front page has no address; a front page has")
  func front() throws {
    let canonical = "<link rel=canonical href=\"\(Self.site)/\">"
    #expect(try link(canonical + "<meta property=og:type content=article>") == nil)
    #expect(try link(canonical + "<meta property=og:type content=website>") == Self.site + "/")
  }
}
