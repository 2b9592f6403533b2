import NewsCore
import Testing

@testable import Formats

@Suite("Feeds")
struct FeedTests {
  private static func articles(_ text: String) -> [Article] { articles(Array(text.utf8)) }

  private static func articles(_ bytes: [UInt8]) -> [Article] {
    (try? FormatRegistry.standard.articles(in: SourceFile(path: FilePath("coast.xml"), bytes: bytes))) ?? []
  }

  private static let coast = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>Alden Beacon</title><link>https://beacon.example/</link><language>en-GB</language>
    <item><title>Ferry &amp; fog &#8212; a night</title><link>https://beacon.example/a/1</link>
    <guid isPermaLink="false">beacon-1</guid><pubDate>Mon, 14 Apr 2025 12:14:08 +0200</pubDate>
    <dc:creator>Ada Winter</dc:creator><category>Harbour</category><description>What the fog did.</description>
    <content:encoded><![CDATA[<p>The ferry stood.</p><p>Nobody <b>slept</b>.</p>]]></content:encoded>
    <enclosure url="https://beacon.example/1.mp3" type="audio/mpeg" length="1"/></item>
    <item><title>Second</title><guid>https://beacon.example/a/2</guid><description>Short &lt;i&gt;text&lt;/i&gt;</description>
    </item></channel></rss>
    """

  @Test("An item of RSS has all its fields")
  func fields() throws {
    let articles = Self.articles(Self.coast)
    try #require(articles.count == 2)
    let first = articles[0]
    #expect(first.title == "Ferry & fog — a night")
    #expect(first.guid == "beacon-1")
    #expect(first.link == "https://beacon.example/a/1")
    #expect(first.date?.iso8601 == "2025-04-14T12:14:08+02:00")
    #expect(first.author == "Ada Winter")
    #expect(first.publication.section == "Harbour")
    #expect(first.publication.site == "Alden Beacon")
    #expect(first.publication.language == "en-GB")
    #expect(first.summary == "What the fog did.")
    #expect(first.bodyText == "The ferry stood.\n\nNobody slept.")
    #expect(first.media == ["https://beacon.example/1.mp3"])
    #expect(articles[1].link == "https://beacon.example/a/2")
    #expect(articles[1].bodyText == "Short text")
  }

  @Test(
    "An element that shows nothing says nothing", arguments: ["<i></i>", "<br/>", "<![CDATA[ <b> </b> ]]>", "&#32;"])
  func nothing(inside: String) throws {
    let articles = Self.articles(
      "<rss><channel><item><title>Tide</title><guid>\(inside)</guid><category>\(inside)</category></item></channel></rss>"
    )
    let article = try #require(articles.first)
    #expect(article.guid == nil)
    #expect(article.publication.section == nil)
  }

  @Test("What a feed says of itself behind its items counts too")
  func behindItems() throws {
    let rss = "<rss><channel><item><title>Tide</title><guid>1</guid></item><item><title>Fog</title></item>"
    let articles = Self.articles(rss + "<title>Alden Beacon</title><language>en</language></channel></rss>")
    #expect(articles.map(\.publication.site) == ["Alden Beacon", "Alden Beacon"])
    #expect(articles.map(\.publication.language) == ["en", "en"])
    let atom = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Tide</title><id>1</id></entry>"
    #expect(Self.articles(atom + "<title>Strait Observer</title></feed>").first?.publication.site == "Strait Observer")
    // A feed that was read on from its middle has none.
    #expect(Self.articles(rss).map(\.publication.site) == [nil, nil])
  }

  @Test("An article can be read again where it lies")
  func places() throws {
    let file = SourceFile(path: FilePath("coast.xml"), bytes: Array(Self.coast.utf8))
    let streamed = StreamedFile(file, registry: .standard)
    for article in Self.articles(Self.coast) {
      #expect(try Feed.article(at: article.locator, in: streamed) == article)
    }
  }

  @Test(
    "Bodies of Atom are read by their type",
    arguments: [
      ("<content type=\"html\">&lt;p&gt;One &amp;amp; two&lt;/p&gt;</content>", "One & two"),
      ("<content type=\"text\">a &lt;b&gt; c</content>", "a <b> c"),
      (
        "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>In <em>div</em></p></div></content>",
        "In div"
      ),
      ("<content type=\"image/svg\" mode=\"base64\">VGhlIGZvZw==</content>", "The fog"),
      ("<summary>Only this</summary>", "Only this"),
      ("<content type=\"html\"><![CDATA[<p>x</p>]]></content>", "x"),
    ])
  func atom(content: String, expected: String) {
    let feed = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>T</title>\(content)</entry></feed>"
    #expect(Self.articles(feed).map(\.bodyText) == [expected])
  }

  @Test(
    "A description is HTML where it has tags that need no end, or names a character; a title is not for such a tag",
    arguments: [
      ("<description>One&lt;br&gt;two</description>", "One\ntwo"),
      ("<description>&lt;IMG src=\"a.png\"&gt; A ferry</description>", "A ferry"),
      ("<description>&lt;p&gt;One&lt;p&gt;Two</description>", "One\n\nTwo"),
      ("<description>The &amp;CloseCurlyDoubleQuote; mark</description>", "The ” mark"),
      ("<description>List&lt;Ferry&gt; has a &lt; b &gt; c</description>", "List<Ferry> has a < b > c"),
      ("<description>&lt;pre-war</description>", "<pre-war"),
    ])
  func undeclared(description: String, expected: String) {
    let feed = "<rss><item><title>On &lt;br&gt;</title>\(description)</item></rss>"
    #expect(Self.articles(feed).map(\.bodyText) == [expected])
    #expect(Self.articles(feed).map(\.title) == ["On <br>"])
  }

  @Test(
    "What is malformed gives all that can be had",
    arguments: [
      ("junk before <rss><channel><item><title>A</title></item></channel></rss>", ["A"]),
      ("<rss><channel><item><title>A<link>https://a.example/1</link></item><item><title>B</title></item>", ["A", "B"]),
      ("<rss><channel><item><title>A</title><item><title>B</title></channel></rss>", ["A", "B"]),
      ("<rss><item><title>R&eacute;sum&eacute; &nosuch; AT&T</title></item></rss>", ["Résumé &nosuch; AT&T"]),
      ("<rss><item><title><![CDATA[A </item> B]]></title></item></rss>", ["A B"]),
      ("<rss><!-- <item><title>no</title></item> --><item><title>A\u{1}B</title></item></rss>", ["AB"]),
      ("<rss><item><title>A</title></item></rss><rss><item><title>B</title></item></rss>", ["A", "B"]),
      ("<!DOCTYPE rss [<!ENTITY ship \"Petrel\">]><rss><item><title>&ship;</title></item></rss>", ["Petrel"]),
      ("<RSS><CHANNEL><ITEM><TITLE>A</TITLE></ITEM></CHANNEL></RSS>", ["A"]),
      ("<rss><item><title>a < b</title></item></rss>", ["a < b"]),
    ])
  func malformed(feed: String, titles: [String]) {
    #expect(Self.articles(feed).map(\.title) == titles)
  }

  @Test("A heading that says the title again is left out of the text")
  func title() {
    let body = "<content type=\"html\">&lt;h1&gt;Ferry sails&lt;/h1&gt;&lt;p&gt;On Monday.&lt;/p&gt;</content>"
    let feed = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>Ferry sails</title>\(body)</entry></feed>"
    #expect(Self.articles(feed).map(\.bodyText) == ["On Monday."])
  }

  @Test(
    "A guid is the link of its item where it is an address",
    arguments: [
      ("<guid>https://beacon.example/1</guid>", "https://beacon.example/1"), ("<guid>12345</guid>", nil),
      ("<guid isPermaLink=\"false\">https://beacon.example/1</guid>", nil),
      ("<guid>tag:beacon.example,2026:post/1</guid>", nil), ("<guid>posts/3</guid>", nil),
    ])
  func links(guid: String, link: String?) {
    #expect(Self.articles("<rss><item><title>A</title>\(guid)</item></rss>").map(\.link) == [link])
  }

  @Test("Relative links start from xml:base")
  func bases() {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://beacon.example/news/"><entry xml:base="a/">
      <title>T</title><id>7</id><link href="1.html"/></entry></feed>
      """
    #expect(Self.articles(feed).first?.link == "https://beacon.example/news/a/1.html")
  }

  @Test("Encodings are those that the feed declares, or what its bytes are")
  func encodings() {
    let latin =
      Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><item><title>Caf".utf8) + [0xE9]
      + Array("</title></item></rss>".utf8)
    #expect(Self.articles(latin).first?.title == "Café")
    let units = Array("<rss><item><title>Café</title></item></rss>".utf16)
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in units {
      wide.append(UInt8(truncatingIfNeeded: unit))
      wide.append(UInt8(truncatingIfNeeded: unit >> 8))
    }
    #expect(Self.articles(wide).first?.title == "Café")
  }

  @Test("A feed that stops anywhere gives what came before")
  func truncation() {
    let bytes = Array(Self.coast.utf8)
    for length in stride(from: 0, to: bytes.count, by: 97) {
      let articles = Self.articles(Array(bytes[..<length]))
      #expect(articles.count <= 2)
    }
  }

  @Test("What means harm costs little")
  func hostile() {
    let deep = "<rss><item><title>A</title><description>" + String(repeating: "<a>", count: 100_000) + "</item></rss>"
    #expect(Self.articles(deep).count == 1)
    let bomb =
      "<!DOCTYPE r [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;\">]><rss><item><title>"
      + String(repeating: "&b;", count: 1000) + "</title></item></rss>"
    #expect(Self.articles(bomb).count == 1)
    for mark in ["<!--", "<![CDATA[", "<item", "<x y=\"", "<!DOCTYPE [", "&", "<foo>"] {
      let text = "<rss><item>" + String(repeating: mark, count: 5000)
      #expect(Self.articles(text).count >= 1)
    }
  }

  @Test("Of thousands of authors a hundred are named, each once")
  func manyAuthors() throws {
    let authors = (0..<5000).map { "<author><name>Ada Quill \($0 / 2)</name></author>" }.joined()
    let text = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Coast Daily</title><entry><title>Fog</title><id>fog</id>\(authors)
      </entry></feed>
      """
    let file = SourceFile(path: FilePath("f.xml"), bytes: Array(text.utf8))
    let article = try #require(try FormatRegistry.standard.articles(in: file).first)
    #expect(article.author == (0..<50).map { "Ada Quill \($0)" }.joined(separator: ", "))
  }

  @Test(
    "Links in items start from where the feed or its site stands, where nothing is said of it; guids are no links for that"
  )
  func relativeLinks() throws {
    let items = """
      <item><title>A</title><link>/a?b</link><guid>tag/12</guid><description>&lt;a href="c.html"&gt;C&lt;/a&gt;</description>
      <enclosure url="../d.mp3"/></item><item><title>B</title><guid>tag/13</guid></item>
      """
    let site = "<link>https://pier.example/blog/</link>"
    for (head, folder) in [
      (site, "https://pier.example/blog/"),
      (
        site + "<link xmlns='http://www.w3.org/2005/Atom' rel='self' href='https://feeds.example/p/f.xml'/>",
        "https://feeds.example/p/"
      ),
    ] {
      let articles = Self.articles("<rss><channel><title>Pier</title>\(head)\(items)</channel></rss>")
      try #require(articles.count == 2)
      let host = folder.split(separator: "/").dropFirst().first ?? ""
      #expect(articles[0].link == "https://\(host)/a?b")
      #expect(articles[0].media == ["https://\(host)/d.mp3"])
      guard case .paragraph(let paragraph)? = articles[0].blocks.first else { return _ = Issue.record("no text") }
      #expect(paragraph.spans.first?.link == folder + "c.html")
      #expect(articles[1].link == nil)
    }
  }

  @Test("An item without a title or a text is called by its sound or film, or by its address")
  func namedByFile() {
    let articles = Self.articles(
      """
      <rss><channel><title>Pier</title><item><enclosure url="https://pier.example/s/night%20ferry.mp3?x=/1"/></item>
      <item><link>https://pier.example/2025/fog-at-noon/</link></item></channel></rss>
      """)
    #expect(articles.map(\.title) == ["night ferry.mp3", "fog-at-noon"])
    #expect(articles.allSatisfy { $0.warnings.contains(Warning(.title, .madeUp)) })
  }

  @Test(
    "What says where a feed is fetched from, and where its site is, is kept with its items",
    arguments: [
      (
        """
        <rss><channel><link>https://pier.example/</link><link xmlns="http://www.w3.org/2005/Atom" rel="self"
        href="https://pier.example/f.xml"/><item><title>A</title></item></channel></rss>
        """, "https://pier.example/f.xml"
      ),
      (
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><link href="https://pier.example/"/><link rel="self" href="/f.xml"
        xml:base="https://pier.example/"/><entry><title>A</title></entry></feed>
        """, "https://pier.example/f.xml"
      ),
      (
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Pier", "home_page_url": "https://pier.example/",
        "feed_url": "https://pier.example/f.json", "items": [{"id": "1", "title": "A", "content_text": "B"}]}
        """, "https://pier.example/f.json"
      ),
      ("<rss><channel><link>https://pier.example/</link><item><title>A</title></item></channel></rss>", nil),
    ] as [(String, String?)])
  func addresses(text: String, feed: String?) {
    let articles = Self.articles(text)
    #expect(articles.map(\.publication.feed) == [feed])
    #expect(articles.map(\.publication.home) == ["https://pier.example/"])
  }
}
