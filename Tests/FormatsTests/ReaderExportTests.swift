import NewsCore
import Testing

@testable import Formats

@Suite("What other readers hand out")
struct ReaderExportTests {
  private static func article(_ text: String) throws -> Article {
    let file = SourceFile(path: FilePath("export.json"), bytes: Array(text.utf8))
    return try #require(FormatRegistry.standard.articles(in: file).first)
  }

  @Test("Google Reader's items have their text, their feed's name, and what was done with them")
  func googleReader() throws {
    let article = try Self.article(
      """
      {"id": "user/-/state/com.google/starred", "title": "Starred", "updated": 1744632848, "items": [{
       "id": "tag:reader.example,2005:item/1", "published": 1744632848, "title": "Fog", "author": "Ada",
       "categories": ["user/7/state/com.google/read", "user/-/state/com.google/starred", "user/-/label/Night reading", "Weather",
        "Harbour"], "canonical": [{"href": "https://coast.example/7"}], "summary": {"content": "<p>Thick.</p>"},
       "origin": {"streamId": "feed/https://coast.example/f", "title": "Coast Daily"}}]}
      """)
    #expect(article.title == "Fog")
    #expect(article.link == "https://coast.example/7")
    #expect(article.bodyText == "Thick.")
    #expect(article.author == "Ada")
    #expect(article.date?.iso8601 == "2025-04-14T12:14:08Z")
    #expect(article.publication.site == "Coast Daily")
    #expect(article.topics == ["Weather", "Harbour"])
    #expect(article.marks == [.read(true), .starred(true), .tag("Night reading", isOn: true)])
  }

  @Test("wallabag's pages have their authors and site, and its tags are the reader's")
  func wallabag() throws {
    let article = try Self.article(
      """
      [{"is_archived": 1, "is_starred": 0, "tags": ["night"], "id": 12, "title": "Fog", "url": "https://coast.example/7",
        "content": "<p>Thick.</p>", "created_at": "2026-01-05T08:00:00+00:00", "published_at": "2025-04-14T12:14:08+00:00",
        "published_by": ["Ada", "Ben"], "domain_name": "coast.example", "preview_picture": "https://coast.example/7.jpg"}]
      """)
    #expect(article.author == "Ada, Ben")
    #expect(article.publication.site == "coast.example")
    #expect(article.date?.iso8601.hasPrefix("2025-04-14T12:14:08") ?? false)
    #expect(article.media == ["https://coast.example/7.jpg"])
    #expect(article.marks == [.read(true), .tag("night", isOn: true)])
  }

  @Test(
    "What was done in other readers is offered",
    arguments: [
      (#""feed_id": 3, "status": "read", "starred": true"#, [ReadingChange.read(true), .starred(true)]),
      (#""feed_id": 3, "status": "unread", "starred": false"#, []),
      (
        #""feed_id": "3", "unread": false, "marked": true, "labels": ["night"]"#,
        [
          .read(true), .starred(true), .tag("night", isOn: true),
        ]
      ),
      (#""state": "Archived", "labels": [{"name": "night"}]"#, [.read(true), .tag("night", isOn: true)]),
      // Of what is no item of a feed, nobody knows what these mean.
      (#""status": "read", "starred": true, "marked": true, "tags": ["night"]"#, []),
    ])
  func marks(members: String, expected: [ReadingChange]) throws {
    let article = try Self.article(#"[{"title": "Fog", "content": "Thick.", \#(members)}]"#)
    #expect(article.marks == expected)
  }
}
