import Formats
import NewsCore
import Testing

/// What a page is called, where its head and what it prints say different things.
@Suite("Titles of saved pages")
struct PageTitleTests {
  private func article(_ head: String, _ body: String) throws -> Article {
    let page = """
      <!DOCTYPE html><html><head>\(head)</head><body>\(body)
      <p>The harbour board of Port Alden voted to keep the night ferry, after four hours of talk, and with one voice against.</p>
      <p>The ferry carries forty people on a good night, most of them nurses, bakers and those who have missed the bus.</p>
      </body></html>
      """
    let file = SourceFile(path: FilePath("page.html"), bytes: Array(page.utf8))
    return try #require(try FormatRegistry.standard.articles(in: file).first)
  }

  private static let title = "Night ferry stays after vote"

  @Test(
    "The site's name in a heading is no title",
    arguments: [
      "<meta property=og:site_name content='Coast Daily'><meta property=og:title content='\(title)'>",
      "<meta property=og:site_name content='Coast Daily'>", "",
    ])
  func site(head: String) throws {
    let document = "<title>\(Self.title) - Coast Daily</title>"
    let read = try article(document + head, "<header><h1>Coast Daily</h1></header><h2>\(Self.title)</h2>")
    #expect(read.title == Self.title)
  }

  @Test(
    "Of headings that the head says too the longest counts, if it is most of the title",
    arguments: [
      (
        "<meta property=og:title content='Port Alden harbour votes to keep the night ferry'>",
        "<h1>Port Alden harbour</h1>"
      ),
      (
        "<title>Port Alden harbour votes to keep the night ferry</title>",
        "<h1>Port Alden harbour</h1><h2>Port Alden harbour votes to keep the night ferry</h2>"
      ),
      (
        "<title>Port Alden harbour votes to keep the night ferry | Coast Daily</title>",
        "<h1>Port Alden harbour votes to <b>keep</b><br>the night <i>ferry</i></h1>"
      ),
    ])
  func longest(head: String, body: String) throws {
    #expect(try article(head, body).title == "Port Alden harbour votes to keep the night ferry")
  }

  @Test(
    "A document's title loses the site's name, and no more",
    arguments: [
      ("Night ferry stays after vote | Coast Daily", "Night ferry stays after vote"),
      ("Night ferry stays after vote – Alden Beacon", "Night ferry stays after vote"),
      ("Ferries stay all night – council votes for trial", "Ferries stay all night – council votes for trial"),
      ("夜间渡轮服务将保留至明年春季结束 | 海岸日报", "夜间渡轮服务将保留至明年春季结束"),
      ("夜间渡轮服务将保留至明年春季结束_海岸日报", "夜间渡轮服务将保留至明年春季结束"),
      ("夜间渡轮服务将保留至明年春季结束｜海岸日报", "夜间渡轮服务将保留至明年春季结束"),
    ])
  func document(document: String, expected: String) throws {
    #expect(try article("<title>\(document)</title>", "<h2>最新消息排行</h2>").title == expected)
  }

  @Test("The title of a drawing is not the page's")
  func drawing() throws {
    let read = try article("", "<svg><title>Menu icon</title></svg><h1>\(Self.title)</h1>")
    #expect(read.title == Self.title)
  }

  @Test("What is not shown is no part of a heading")
  func hidden() throws {
    let heading = "<h1><style>a {}</style>Night ferry <span hidden>(video)</span>stays after vote</h1>"
    #expect(try article("<title>\(Self.title)</title>", heading).title == Self.title)
  }

  @Test(
    "A line that the document's title begins with is the title, whatever sign the site's name has before it",
    arguments: [
      ("Night ferry stays after long vote-Harbour-Coast Daily", "<h4>Night ferry stays after long vote</h4>"),
      ("Night ferry stays after long vote--Coast Daily", "<div class=titulo>Night ferry stays after long vote</div>"),
      ("Night ferry stays after long vote :: Coast: all the news", "<h1>Night ferry stays after long vote</h1>"),
    ])
  func line(document: String, body: String) throws {
    let read = try article("<title>\(document)</title>", "<h1>Coast</h1>" + body)
    #expect(read.title == "Night ferry stays after long vote")
  }

  @Test(
    "In scripts without blanks too",
    arguments: ["夜间渡轮服务将保留至明年春季结束-海岸日报", "夜间渡轮服务将保留至明年春季结束--港口--海岸网", "夜间渡轮服务将保留至明年春季结束 海岸港务局"])
  func dense(document: String) throws {
    #expect(try article("<title>\(document)</title>", "<h3>夜间渡轮服务将保留至明年春季结束</h3>").title == "夜间渡轮服务将保留至明年春季结束")
  }

  @Test("A line that is only the beginning of the title is not it")
  func beginning() throws {
    let title = "Night ferry: what the vote means for nurses and bakers of Port Alden"
    #expect(try article("<title>\(title)</title>", "<p>Night ferry</p>").title == title)
  }

  @Test("The page's one heading counts where it says most of what the head says in other words")
  func resembling() throws {
    let head =
      "<meta property=og:title content='Port Alden keeps night ferry'><title>Night ferry Port Alden - Coast</title>"
    let heading = "“One voice against”: Port Alden harbour keeps its night ferry"
    #expect(try article(head, "<h1>\(heading)</h1>").title == heading)
    #expect(try article(head, "<h1>Harbour news of the week and the year</h1>").title == "Port Alden keeps night ferry")
    #expect(try article(head, "<h1>\(heading)</h1><h1>Weather</h1>").title == "Port Alden keeps night ferry")
  }

  @Test(
    "What a heading sets apart above the title is no part of it",
    arguments: [
      "<span class=kicker>Harbour</span> Night ferry stays after vote",
      "<span class=x>Harbour</span><span class=hidden-sign>: </span><span class=y>Night ferry stays after vote</span>",
      "<small>Harbour</small><br>Night ferry stays after vote",
    ])
  func kicker(heading: String) throws {
    let head = "<meta property=og:title content='\(Self.title)'>"
    #expect(try article(head, "<h1>\(heading)</h1>").title == Self.title)
  }

  @Test("A title in two parts is whole")
  func parts() throws {
    let head = "<meta property=og:title content='Row before the vote: Night ferry stays'>"
    let heading = "<h1><span class=title>Row before the vote:</span> <span class=subhead>Night ferry stays</span></h1>"
    #expect(try article(head, heading).title == "Row before the vote: Night ferry stays")
  }

  @Test(
    "The site is what stands behind the title, where nothing else says it",
    arguments: [
      ("\(title) | Harbour | Coast Daily", "Coast Daily"), ("\(title) - Coast Daily", "Coast Daily"),
      ("\(title)", nil), ("\(title) - Home", nil), ("\(title): what it means", nil), ("\(title) - 14 April 2026", nil),
      ("\(title) – how a small town came to love its boats", nil),
    ] as [(String, String?)])
  func siteName(document: String, expected: String?) throws {
    let read = try article("<title>\(document)</title>", "<h1>\(Self.title)</h1>")
    #expect(read.publication.site == expected)
    #expect(read.findings.contains { $0.field == .site && $0.certainty == .likely } == (expected != nil))
  }
}
