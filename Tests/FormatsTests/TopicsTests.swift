import NewsCore
import Testing

@testable import Formats

@Suite("What a file says it is about")
struct TopicsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let expected: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ expected: [String]) {
      self.name = name
      self.text = text
      self.expected = expected
    }
  }

  private static let body = String(repeating: "The ferry was late again, and nobody on the quay knew why. ", count: 12)

  private static func page(head: String = "", _ foot: String = "") -> String {
    "<html><head><title>Ferry late</title>\(head)</head><body><article><h1>Ferry late</h1><p>\(body)</p>\(foot)</article>"
  }

  static let cases = [
    Case(
      "front matter", "---\ntitle: Ferry late\ntags: [coast, Harbor talks]\n---\n\n\(body)", ["coast", "Harbor talks"]),
    Case(
      "front matter in one line", "---\ntitle: Ferry late\ntags: '#coast, harbor'\nkeywords: boats\n---\n\n\(body)",
      ["coast", "harbor", "boats"]),
    Case(
      "RSS",
      "<rss version='2.0'><channel><item><title>Ferry late</title><category>Coast</category><category>Boats</category>"
        + "</item></channel></rss>", ["Coast", "Boats"]),
    Case(
      "Atom",
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Ferry late</title><category term='c' label='Coast'/>"
        + "<category term='boats'/></entry></feed>", ["Coast", "boats"]),
    Case(
      "a podcast",
      "<rss version='2.0' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><item><title>Ferry late</title>"
        + "<itunes:keywords>coast, boats</itunes:keywords></item></channel></rss>", ["coast", "boats"]),
    Case(
      "JSON Feed",
      #"{"version": "https://jsonfeed.org/version/1.1", "title": "Beacon", "items": [{"id": "1", "title": "Ferry late", "#
        + #""content_text": "It was.", "tags": ["Coast", "boats", "coast"]}]}"#, ["Coast", "boats"]),
    Case(
      "ninjs",
      #"{"uri": "urn:a:1", "type": "text", "headline": "Ferry late", "body_text": "It was.", "#
        + #""subject": [{"code": "1", "name": "Coast"}, {"code": "2", "name": "Boats"}]}"#, ["Coast", "Boats"]),
    Case(
      "Broadsheet's own",
      #"{"id": "1-17b95cde49f9b358e787244a85f1a50d", "title": "Ferry late", "text": "It was.", "topics": ["coast", "boats"]}"#,
      ["coast", "boats"]),
    Case(
      "the head of a page",
      page(head: "<meta property=article:tag content=Coast><meta property=article:tag content='Boats, piers'>"),
      ["Coast", "Boats", "piers"]),
    Case("news keywords", page(head: "<meta name=news_keywords content='coast, boats'>"), ["coast", "boats"]),
    Case(
      "linked data, without words for programs",
      page(
        head: #"<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry late", "#
          + #""keywords": ["Coast", "type:story", "Boats"]}</script>"#), ["Coast", "Boats"]),
    Case(
      "links of a page", page("<a rel=tag href=/t/1>Coast</a> <a rel='nofollow tag' href=/t/2>Boats</a>"),
      ["Coast", "Boats"]),
    Case("the keywords of a site", page(head: "<meta name=keywords content='news, today, coast'>"), []),
    Case(
      "NITF",
      "<nitf><head><title>Ferry late</title><docdata><key-list><keyword key='coast'/><keyword key='boats'/></key-list>"
        + "</docdata></head><body><body.content><p>It was.</p></body.content></body></nitf>", ["coast", "boats"]),
    Case(
      "NewsML",
      "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:a:1'><contentMeta><headline>Ferry late</headline>"
        + "<subject type='a'><name>Coast</name></subject><keyword>boats</keyword></contentMeta></newsItem>",
      ["Coast", "boats"]),
    Case(
      "a mail", "From: Ada <ada@example.org>\nSubject: Ferry late\nKeywords: coast, boats\n\nIt was.\n",
      ["coast", "boats"]),
    Case(
      "sfeed", "1767600000\tFerry late\thttps://example.org/a\tIt was.\tplain\t1\tAda\t\tcoast|boats\n",
      ["coast", "boats"]),
    Case(
      "one topic that is the section",
      "<rss version='2.0'><channel><item><title>Ferry late</title><category>Coast</category></item></channel></rss>", []
    ),
    Case(
      "a text among them",
      "---\ntitle: Ferry late\ntags: [coast, '\(String(repeating: "a text ", count: 40))']\n---\n\nIt was.", ["coast"]),
    Case(
      "more than anybody reads",
      "---\ntitle: Ferry late\ntags: [\((1...60).map { "t\($0)" }.joined(separator: ", "))]\n---\n\nIt was.",
      (1...40).map { "t\($0)" }),
  ]

  @Test("Topics are read from every form that has them, each once", arguments: cases)
  func topics(of told: Case) throws {
    let file = SourceFile(path: FilePath("file"), bytes: Array(told.text.utf8))
    let article = try #require(FormatRegistry.standard.articles(in: file).first)
    #expect(article.title == "Ferry late")
    #expect(article.topics == told.expected)
  }
}
