import NewsCore
import Testing

@testable import Formats

@Suite("Summaries of pages")
struct PageSummaryTests {
  private static let body =
    "The ferry was late again, and nobody on the quay knew why. It came at noon, with half of its crew."

  private static func summary(_ description: String) -> String? {
    let page = """
      <html><head><title>Ferry late again</title><meta name=description content="\(description)"></head><body><article>
      <h1>Ferry late again</h1><figure><img src=/a.jpg alt="The ferry"></figure><p>\(body)</p><p>\(body)</p></article></body></html>
      """
    let file = SourceFile(path: FilePath("page.html"), bytes: Array(page.utf8))
    return (try? FormatRegistry.standard.articles(in: file))?.first?.summary
  }

  @Test(
    "A summary that the title or the beginning of the text says is none",
    arguments: [
      "Ferry late again", "Ferry late again - Coast Daily", "Ferry late", body,
      "The ferry was late again, and nobody on the quay knew why. It cam", "",
    ])
  func repeated(description: String) {
    #expect(Self.summary(description) == nil)
  }

  @Test("A text out of linked data is not said again above it")
  func linked() throws {
    let page = """
      <html><head><title>Ferry late again</title><meta name=description content="\(Self.body)"><script type="application/ld+json">
      {"@type": "NewsArticle", "headline": "Ferry late again", "articleBody": "\(Self.body) \(Self.body) \(Self.body)"}</script></head>
      <body><h1>Ferry late again</h1><div id=root></div></body></html>
      """
    let file = SourceFile(path: FilePath("page.html"), bytes: Array(page.utf8))
    let article = try #require(FormatRegistry.standard.articles(in: file).first)
    #expect(article.bodyText.hasPrefix(Self.body))
    #expect(article.summary == nil)
  }

  @Test("What a summary adds stays, and what was escaped twice is read")
  func added() {
    #expect(Self.summary("Three hours behind, says the harbour.") == "Three hours behind, says the harbour.")
    #expect(Self.summary("Three hours &amp;mdash; says the harbour.") == "Three hours — says the harbour.")
    let long = "Ferry late again: for the third time this week the boat from the isle was hours behind."
    #expect(Self.summary(long) == long)
  }
}
