import Formats
import NewsCore
import Testing

/// Where a page's date is found, and which of several counts.
@Suite("Dates of saved pages")
struct PageDateTests {
  private static let text = """
    <p>The harbour board of Port Alden voted to keep the night ferry, after four hours of talk, and with one voice against.</p>
    <p>The ferry carries forty people on a good night, most of them nurses, bakers and those who have missed the bus.</p>
    <p>A second vote, on the price of a return ticket, was put off until the tide tables for the winter are printed.</p>
    """
  private static let heading = "<h1>Night ferry stays on the timetable</h1>"

  private func article(head: String = "", language: String = "en", body: String) throws -> Article {
    let page =
      "<!DOCTYPE html><html lang=\(language)><head><title>Night ferry stays on the timetable</title>\(head)</head><body>"
      + body.replacing("HEADING", with: Self.heading).replacing("TEXT", with: Self.text) + "</body></html>"
    let file = SourceFile(path: FilePath("page.html"), bytes: Array(page.utf8))
    return try #require(try FormatRegistry.standard.articles(in: file).first)
  }

  private static let metadata = "<meta property=article:published_time content=2026-04-14T08:30:00Z>"

  @Test(
    "What is printed at the title counts before metadata that say another day",
    arguments: [
      ("HEADING<p>By Oda Fenn, 16 April 2026</p>TEXT", "2026-04-16"),
      ("HEADING<p class=posted><time datetime=2026-04-16>last Thursday</time></p>TEXT", "2026-04-16"),
      ("<p class=date>16 April 2026</p>HEADING TEXT", "2026-04-16"),
      ("<p>Thursday, 16 April 2026</p>HEADING TEXT", "2026-04-14T08:30:00Z"),
      ("<p>Published 16 April 2026</p>HEADING TEXT", "2026-04-16"),
      ("HEADING<div class=date>14 April 2026</div>TEXT", "2026-04-14T08:30:00Z"),
      ("HEADING<p>Updated 16 April 2026</p>TEXT", "2026-04-14T08:30:00Z"),
      ("HEADING<p><time class=updated datetime=2026-04-16>16 April</time></p>TEXT", "2026-04-14T08:30:00Z"),
      ("HEADING TEXT<div class=comments><p class=date>16 April 2026</p></div>", "2026-04-14T08:30:00Z"),
      ("HEADING TEXT<p>The next vote is on 16 April 2026.</p>", "2026-04-14T08:30:00Z"),
      (
        "<div><p>16 April 2026</p>" + String(repeating: "<p>Menu</p>", count: 20) + "</div>HEADING TEXT",
        "2026-04-14T08:30:00Z"
      ),
      ("HEADING<figure><figcaption>The pier on 16 April 2026</figcaption></figure>TEXT", "2026-04-14T08:30:00Z"),
      ("HEADING<p>14/04/2026 and 04/14/2026</p>TEXT", "2026-04-14T08:30:00Z"),
    ] as [(String, String)])
  func printed(body: String, expected: String) throws {
    #expect(try article(head: Self.metadata, body: body).date?.iso8601 == expected)
  }

  @Test(
    "The hour of the place and the instant in UTC together give the zone",
    arguments: [
      ("14/4/2026 22:41", "2026-04-14T22:41-04:00"), ("14/4/2026", "2026-04-14"),
      ("14/4/2026 22:37", "2026-04-14T22:37"), ("15/4/2026 4:41", "2026-04-15T02:41:20Z"),
    ] as [(String, String)])
  func zone(printed: String, expected: String) throws {
    let head = """
      <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-04-15T02:41:20Z"}</script>
      """
    let read = try article(head: head, language: "es", body: "HEADING<p>Port Alden, \(printed)</p>TEXT")
    #expect(read.date?.iso8601 == expected)
  }

  @Test(
    "Without metadata the page is looked over",
    arguments: [
      ("HEADING TEXT<footer><p>Erschienen am: 14.04.2026, letzte Änderung: 16.04.2026</p></footer>", "2026-04-14"),
      ("HEADING TEXT<p>Last updated 16 Apr 2026, originally created 14 Apr 2026</p>", "2026-04-14"),
      ("HEADING TEXT<p>Stand: 16.04.2026</p>", "2026-04-16"),
      ("HEADING<span class='entry-date'>Apr <b>14</b><i>2026</i></span>TEXT", "2026-04-14"),
      ("HEADING<abbr class=published title=2026-04-14T08:30:00Z>on Tuesday</abbr>TEXT", "2026-04-14T08:30:00Z"),
      (
        "HEADING TEXT<ul><li><time datetime=2026-04-16></time><a href=/x>Merry-go-round of Merrow City to turn again</a></ul>",
        nil
      ),
      ("HEADING TEXT<div class=comments><p class=date>16 April 2026</p></div>", nil),
      ("HEADING TEXT<p>It was on 16 April 2026 that the pier of Lowmark fell into the sea, all of it.</p>", nil),
      ("HEADING TEXT<p>Permalink: https://news.example/2026-04-16/night-ferry</p>", nil),
    ] as [(String, String?)])
  func looked(body: String, expected: String?) throws {
    #expect(try article(language: "de", body: body).date?.iso8601 == expected)
  }

  @Test(
    "What is called the date of a change is kept as that, and is the article's where there is no other",
    arguments: [
      ("HEADING<p>Updated 16 April 2026</p>TEXT", "2026-04-16", "2026-04-16"),
      ("HEADING<p><time class=updated datetime=2026-04-16>16 April</time></p>TEXT", "2026-04-16", "2026-04-16"),
      ("HEADING TEXT<p>Last updated: 16 April 2026</p>", "2026-04-16", "2026-04-16"),
      ("HEADING<p>Published 14 April 2026, updated 16 April 2026</p>TEXT", "2026-04-14", "2026-04-16"),
      ("HEADING<p>14 April 2026 (updated 16 April 2026)</p>TEXT", "2026-04-14", "2026-04-16"),
      (
        "HEADING<time datetime=2026-04-14>14 April</time><time class=updated datetime=2026-04-16>16 April</time>TEXT",
        "2026-04-14", "2026-04-16"
      ),
      ("HEADING<p>Updated 16 April 2026</p><p>By Oda Fenn, 14 April 2026</p>TEXT", "2026-04-14", "2026-04-16"),
      ("HEADING<p class=date>14 April 2026</p>TEXT<p>The board was updated on 16 April 2026.</p>", "2026-04-14", nil),
      ("HEADING<p>14 April 2026</p>TEXT<ul><li><a href=/x>Updated 16 April 2026</a></li></ul>", "2026-04-14", nil),
    ] as [(String, String, String?)])
  func updates(body: String, date: String, updated: String?) throws {
    let read = try article(body: body)
    #expect(read.date?.iso8601 == date)
    #expect(read.updated?.iso8601 == updated)
    #expect(read.date?.provenance != .file)
    let finding = read.findings.first { $0.field == .date }
    #expect((finding?.certainty == .certain) == (date != updated))
  }

  @Test("A word between a day and an hour says that they are those of a change")
  func changedHour() throws {
    let read = try article(head: Self.metadata, body: "HEADING<p>16 April 2026 -- Updated 0203 GMT</p>TEXT")
    #expect(read.date?.iso8601 == "2026-04-14T08:30:00Z")
    #expect(read.updated?.iso8601 == "2026-04-16")
  }

  @Test(
    "Metadata have names of many systems",
    arguments: [
      ("firstPublishedTime", "2026-04-14-23:59:59", "2026-04-14T23:59:59"), ("x:pub-date", "2026-04-14", "2026-04-14"),
      ("apub:time", "2026-4-14 21:30:50", "2026-04-14T21:30:50"),
      ("dateUpdate", "2026-04-14 12:00", "2026-04-14T12:00"),
      ("publication-expire-date", "2026-04-14", nil), ("publishedtype", "20260414", nil),
    ] as [(String, String, String?)])
  func names(name: String, value: String, expected: String?) throws {
    let day = expected.map { String($0.prefix(10)) }
    let read = try article(head: "<meta name='\(name)' content='\(value)'>", body: "HEADING TEXT")
    #expect(read.date.map { String($0.iso8601.prefix(10)) } == day)
  }

  @Test(
    "A day in a script is the last that is asked, and none where there are several",
    arguments: [
      (
        "window.state = {\"publishedDate\":\"2026-04-14T20:37:27Z\",\"updatedDate\":\"2026-04-16T20:39:47Z\"}",
        "2026-04-14"
      ),
      ("var publish_time = '2026-04-14 20:37';", "2026-04-14"), ("var createTime = '2026-04-14'", "2026-04-14"),
      ("[{'publishedAt': '2026-04-14'}, {'publishedAt': '2026-04-15'}]", nil),
      ("var publishId = '20260414'; publish(20260414)", nil),
    ] as [(String, String?)])
  func script(code: String, expected: String?) throws {
    let read = try article(body: "HEADING TEXT<script>\(code)</script>")
    #expect(read.date.map { String($0.iso8601.prefix(10)) } == expected)
    let printed = try article(body: "HEADING<p>12 April 2026</p>TEXT<script>\(code)</script>")
    #expect(printed.date?.iso8601 == "2026-04-12")
  }

  @Test("A site's first page is not of the day of one of its articles")
  func frontPage() throws {
    let body = "HEADING<p>Published 16 April 2026</p>TEXT"
    for (path, expected) in [("", nil), ("/", nil), ("/night-ferry", "2026-04-16"), ("/?p=12", "2026-04-16")] {
      let head = "<link rel=canonical href='https://news.example\(path)'>"
      #expect(try article(head: head, body: body).date?.iso8601 == expected)
    }
  }

  @Test("Metadata that tell of a change count before what is printed")
  func update() throws {
    let head = Self.metadata + "<meta property=article:modified_time content=2026-04-15T10:00:00Z>"
    let read = try article(head: head, body: "HEADING<p>Updated 16 April 2026</p>TEXT")
    #expect(read.updated?.iso8601 == "2026-04-15T10:00:00Z")
    #expect(
      try article(head: Self.metadata, body: "HEADING<p>Updated 16 April 2026</p>TEXT").updated?.iso8601 == "2026-04-16"
    )
  }

  @Test(
    "An address is a date where it has a day",
    arguments: [
      ("/2026/04/14/night-ferry", "2026-04-14"), ("/2026/4/5/night-ferry", "2026-04-05"),
      ("/20260414-ferry", "2026-04-14"),
      ("/2026/04/123456/night-ferry", nil), ("/2026/12/3-takeaways", nil), ("/2026/12/3", "2026-12-03"),
    ] as [(String, String?)])
  func address(path: String, expected: String?) throws {
    let head = "<link rel=canonical href=\"https://news.example\(path)\">"
    #expect(try article(head: head, body: "HEADING TEXT").date?.iso8601 == expected)
  }

  @Test("The date of a comment or another item is not the article's")
  func comment() throws {
    let body = "HEADING TEXT<div class=comment itemscope><meta itemprop=datePublished content=2020-01-02></div>"
    #expect(try article(head: Self.metadata, body: body).date?.iso8601 == "2026-04-14T08:30:00Z")
    #expect(try article(body: body).date == nil)
    let own = "<div itemscope><meta itemprop=datePublished content=2026-04-14>HEADING TEXT</div>"
    #expect(try article(body: own).date?.iso8601 == "2026-04-14")
  }

  @Test("A page that is described as a page alone has its date there")
  func page() throws {
    let head = """
      <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Alden Beacon"},
      {"@type": "WebPage", "datePublished": "2026-04-14T08:30:00+02:00"}]}</script>
      """
    let read = try article(head: head, body: "HEADING TEXT")
    #expect(read.date?.iso8601 == "2026-04-14T08:30:00+02:00")
  }

  @Test(
    "Dates without end cost little",
    arguments: [
      String(repeating: "<span class=date>", count: 20_000) + "1",
      String(repeating: "<time class=updated datetime=2026-04-16></time>", count: 20_000),
      String(repeating: "<p>Updated 1.1.2026</p>", count: 20_000),
      String(repeating: "<div class=date><p>1.1.2026</p>", count: 5000),
    ])
  func many(dates: String) throws {
    let read = try article(body: "HEADING TEXT" + dates)
    #expect(read.bodyText.contains("night ferry"))
  }
}
