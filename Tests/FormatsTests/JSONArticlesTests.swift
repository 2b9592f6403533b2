import NewsCore
import Testing

@testable import Formats

@Suite("Articles in JSON")
struct JSONArticlesTests {
  private static func articles(_ text: String) -> [Article] {
    (try? FormatRegistry.standard.articles(in: SourceFile(path: FilePath("coast.json"), bytes: Array(text.utf8)))) ?? []
  }

  @Test("A JSON Feed is read")
  func feed() throws {
    let article = try #require(
      Self.articles(
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Coast Daily", "feed_url": "https://coast.example/f",
         "authors": [{"name": "The desk"}], "items": [{"id": "7", "url": "https://coast.example/7", "title": "Fog",
         "content_html": "<p>Thick.</p>", "date_published": "2025-04-14T12:14:08Z", "tags": ["Harbour"]}]}
        """
      ).first)
    #expect(article.guid == "7")
    #expect(article.title == "Fog")
    #expect(article.author == "The desk")
    #expect(article.bodyText == "Thick.")
    #expect(article.date?.iso8601 == "2025-04-14T12:14:08Z")
    #expect(article.publication.site == "Coast Daily")
  }

  @Test(
    "Articles are found in lists, lines and objects of all vocabularies",
    arguments: [
      #"{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Fog","articleBody":"Thick."}]}"#,
      #"[{"title":"Fog","maintext":"Thick.","url":"https://coast.example/7"}]"#,
      "{\"title\":\"Fog\",\"text\":\"Thick.\"}\n{\"torn",
      #"{"uri":"urn:coast:7","headline":"Fog","body_html":"<p>Thick.</p>"}"#,
      #"{"headlines":[{"value":"Fog"}],"bodies":[{"contenttype":"text/html","value":"<p>Thick.</p>"}]}"#,
    ])
  func vocabularies(text: String) {
    #expect(Self.articles(text).map(\.title) == ["Fog"])
    #expect(Self.articles(text).map(\.bodyText) == ["Thick."])
  }
}
