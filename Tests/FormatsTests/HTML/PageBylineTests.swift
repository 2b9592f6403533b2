import Formats
import NewsCore
import Testing

/// Whom a page names as its author, and where.
@Suite("Bylines of saved pages")
struct PageBylineTests {
  private static let text = """
    <p>The harbour board of Port Alden voted to keep the night ferry, after four hours of talk, and with one voice against.</p>
    <p>The ferry carries forty people on a good night, most of them nurses, bakers and those who have missed the bus.</p>
    <p>A second vote, on the price of a return ticket, was put off until the tide tables for the winter are printed.</p>
    """

  private func author(head: String = "", body: String) throws -> String? {
    let page =
      "<!DOCTYPE html><html lang=en><head><title>Night ferry stays on the timetable</title>\(head)</head><body>"
      + body.replacing("HEADING", with: "<h1>Night ferry stays on the timetable</h1>").replacing(
        "TEXT", with: Self.text)
      + "</body></html>"
    let file = SourceFile(path: FilePath("page.html"), bytes: Array(page.utf8))
    return try #require(try FormatRegistry.standard.articles(in: file).first).author
  }

  @Test(
    "The name is read out of what stands around it",
    arguments: [
      ("By Oda Fenn", "Oda Fenn"), ("Posted on 14 April 2026 by Oda Fenn", "Oda Fenn"),
      ("Oda Fenn, Staff Writer", "Oda Fenn"), ("Oda Fenn Staff Writer", "Oda Fenn"), ("Oda Fenn, SBC", "Oda Fenn"),
      ("von Oda Fenn am 14. April 2026", "Oda Fenn"), ("Von Oda Fenn Di, 14. April 2026", "Oda Fenn"),
      ("Autor: Oda Fenn (Hafenamt)", "Oda Fenn"), ("par Oda Fenn (avec Rolf Tarn)", "Oda Fenn (avec Rolf Tarn)"),
      ("Text von Oda Fenn Illustration von Rolf Tarn", "Oda Fenn"), ("By Oda April", "Oda April"),
      ("<p>Oda Fenn</p><p>All articles</p>", "Oda Fenn"), ("<p>Written by</p><p>Oda Fenn</p>", "Oda Fenn"),
      ("Oda Fenn and Rolf Tarn", "Oda Fenn and Rolf Tarn"), ("oda2man", "oda2man"), ("Redaktion", "Redaktion"),
      ("Admin", nil), ("Tuesday", nil), ("Posted on 14 April 2026", nil), ("Read more at https://coast.example", nil),
    ] as [(String, String?)])
  func name(line: String, expected: String?) throws {
    #expect(try author(body: "HEADING<div class=byline>\(line)</div>TEXT") == expected)
  }

  @Test(
    "Names that begin or end as other words do are whole",
    arguments: [
      ("Thanh Le", "Thanh Le"), ("Di Wu", "Di Wu"), ("Wong On Yee", "Wong On Yee"), ("A.B.Lee", "A.B.Lee"),
      ("By Oda Fenn", "Oda Fenn"), ("Oda Fenn on 14 April", "Oda Fenn"), ("coast.test", nil), ("王小明", "王小明"),
      ("Re\u{301}dige\u{301} par Oda Fenn", "Oda Fenn"),
    ] as [(String, String?)])
  func field(name: String, expected: String?) throws {
    #expect(try author(head: "<meta name=author content=\"\(name)\">", body: "HEADING TEXT") == expected)
  }

  @Test(
    "A byline is known in scripts without capitals",
    arguments: [
      ("作者：王小明", "王小明"), ("记者王小明", "王小明"), ("بقلم: سارة خالد", "سارة خالد"), ("מאת: רות לוי", "רות לוי"),
      ("लेखक: मीरा दास", "मीरा दास"), ("by the way", nil), ("记者从港务局获悉夜间渡轮将继续运行", nil),
    ] as [(String, String?)])
  func scripts(line: String, expected: String?) throws {
    #expect(try author(body: "HEADING<p>\(line)</p>TEXT") == expected)
  }

  @Test(
    "Of a line in Chinese, Japanese or Korean the names are read",
    arguments: [
      ("作者：未知 责任编辑：李强", nil), ("[责任编辑：李强 PK15]", nil), ("发布时间：01-14", nil), ("发布于", nil), ("来源：海岸日报", nil),
      ("海岸日报记者 王小明", "王小明"), ("本报记者王小明", "王小明"), ("记者 王小明 李强", "王小明, 李强"),
      ("2026-04-14 12:11来源：海岸网作者：王小明", "王小明"), ("作者：王小明 李小强 返回海岸网，查看更多", "王小明, 李小强"),
      ("执笔/渡轮姐、王小明&李强", "渡轮姐, 王小明, 李强"), ("【文/海岸网专栏作者 王小明】", "王小明"),
      ("王小明 阿尔登大学海洋研究院执行院长", "王小明"), ("홍길동 기자", "홍길동"), ("홍길동 바다 칼럼니스트", "홍길동"),
      ("홍길동 김영희 기자", "홍길동, 김영희"), ("編集委員 山田太郎", "山田太郎"), ("山田 太郎", "山田 太郎"),
    ] as [(String, String?)])
  func eastAsian(line: String, expected: String?) throws {
    #expect(try author(body: "HEADING<p class=author>\(line)</p>TEXT") == expected)
  }

  @Test(
    "Sentences and picture credits with such words in them are no bylines",
    arguments: ["港务局回应记者:渡轮将继续运行到春天", "资料图：夜间渡轮。海岸社记者 王小明 摄", "钟声论文:渡轮不会停止运行"])
  func noBylines(line: String) throws {
    #expect(try author(body: "HEADING<p>\(line)</p>TEXT") == nil)
  }

  @Test(
    "A byline is known in many languages",
    arguments: [
      ("Autori: Anna Ūdre (Alden ziņu dienests)", "Anna Ūdre"), ("Firmado por Oda Fenn", "Oda Fenn"),
      ("Nga Oda Fenn", "Oda Fenn"),
      ("Analysis by Oda Fenn", "Oda Fenn"), ("Szerző: Oda Fenn", "Oda Fenn"), ("โดย Oda Fenn", "Oda Fenn"),
      ("Tác giả: Oda Fenn", "Oda Fenn"), ("تحریر: سارہ خالد", "سارہ خالد"),
    ] as [(String, String?)])
  func languages(line: String, expected: String?) throws {
    #expect(try author(body: "HEADING<p>\(line)</p>TEXT") == expected)
  }

  @Test(
    "What follows a name is cut off",
    arguments: [
      ("Oda Fenn View More Articles", "Oda Fenn"), ("Oda Fenn / Speak Alden Reporter", "Oda Fenn"),
      ("Oda Fenn / Rolf Tarn", "Oda Fenn / Rolf Tarn"), ("Posted by Oda Fenn under Boats, Harbour", "Oda Fenn"),
      ("By Oda Fenn, Rolf Tarn and Ines Holm, SBC", "Oda Fenn, Rolf Tarn and Ines Holm"), ("User Admin", nil),
      ("View all posts", nil), ("Home > News > Harbour", nil), ("Firmado por Redacción", nil),
    ] as [(String, String?)])
  func cut(line: String, expected: String?) throws {
    #expect(try author(body: "HEADING<div class=byline>\(line)</div>TEXT") == expected)
  }

  @Test("A label and its name may stand apart")
  func label() throws {
    #expect(try author(body: "HEADING<dl><dt>Author</dt><dd><a href=/x>Oda Fenn</a></dd></dl>TEXT") == "Oda Fenn")
    #expect(try author(body: "HEADING<h4>Auteur</h4><p>Oda Fenn</p>TEXT") == "Oda Fenn")
    #expect(try author(body: "HEADING<dl><dt>Author</dt><dd>harbour board</dd></dl>TEXT") == nil)
  }

  @Test("A byline may be a line of a paragraph that is broken by hand")
  func broken() throws {
    let long = String(repeating: "The ferry carries forty people on a good night. ", count: 6)
    #expect(
      try author(body: "HEADING<p>By <b>Oda Fenn</b> and <b>Rolf Tarn</b><br>\(long)</p>TEXT")
        == "Oda Fenn and Rolf Tarn")
    #expect(try author(body: "HEADING TEXT<p>\(long)<br>(to be continued)<br>Text: Oda Fenn</p>") == "Oda Fenn")
    #expect(try author(body: "HEADING TEXT<p>\(long)<br>By Alden Pier it was dark.</p>") == nil)
  }

  @Test("What has a headline and an author in linked data is an article, whatever its type")
  func otherType() throws {
    let linked = { (type: String) in
      """
      <script type="application/ld+json">{"@type": "\(type)", "headline": "Night ferry stays", "author": {"name": "Oda Fenn"}}
      </script>
      """
    }
    #expect(try author(head: linked("CreativeWork"), body: "HEADING TEXT") == "Oda Fenn")
  }

  @Test("All who are marked in the same way one behind the other are authors")
  func list() throws {
    let links =
      "<a class=author href=/o>Oda Fenn</a>, <a class=author href=/r>Rolf Tarn</a> and <a class=author>Ines Holm</a>"
    #expect(try author(body: "HEADING<p>By \(links)</p>TEXT") == "Oda Fenn, Rolf Tarn, Ines Holm")
    let far = "<span class=author>Oda Fenn</span> wrote this with the help of <span class=author>Rolf Tarn</span>"
    #expect(try author(body: "HEADING<p>\(far)</p>TEXT") == "Oda Fenn")
  }

  @Test("Metadata that list several count before linked data that name one of them")
  func several() throws {
    let linked = """
      <script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Oda Fenn"}}</script>
      """
    let list = "<meta name=author content='Oda Fenn, Rolf Tarn'>"
    #expect(try author(head: linked + list, body: "HEADING TEXT") == "Oda Fenn, Rolf Tarn")
    #expect(
      try author(head: linked + "<meta name=author content='Ines Holm, Rolf Tarn'>", body: "HEADING TEXT") == "Oda Fenn"
    )
  }

  @Test("The site's name, the maker of its software and a number that belongs to a name")
  func companies() throws {
    let site = "<meta property=og:site_name content='Página 12'><meta name=generator content='Boatpress 4'>"
    #expect(try author(head: site + "<meta name=author content='PAGINA12'>", body: "HEADING TEXT") == nil)
    let other = "<meta property=og:site_name content='The Coast Daily'><meta name=author content='Coast Daily'>"
    #expect(try author(head: other, body: "HEADING TEXT") == nil)
    #expect(try author(head: site + "<meta name=author content='Boatpress! Team'>", body: "HEADING TEXT") == nil)
    #expect(try author(head: "<meta name=author content='Canal 13'>", body: "HEADING TEXT") == "Canal 13")
    #expect(try author(head: site, body: "HEADING<p>Por Oda Fenn, Página 12</p>TEXT") == "Oda Fenn")
  }

  @Test(
    "The site's name behind a name is cut off",
    arguments: [
      ("Oda Fenn, SBC Sports Writer", "Oda Fenn"), ("Oda Fenn, Alden Beacon", "Oda Fenn"),
      ("Oda Fenn, Alden", "Oda Fenn"),
      ("Oda Fenn. Alden Beacon", "Oda Fenn"), ("Oda Fenn Alden Beacon Online", "Oda Fenn"),
      ("Oda Fenn, MS, RD", "Oda Fenn"), ("Oda Alden", "Oda Alden"), ("Oda Fenn, Rolf Tarn", "Oda Fenn, Rolf Tarn"),
    ] as [(String, String)])
  func behind(name: String, expected: String) throws {
    let head = "<meta property=og:site_name content='Alden Beacon'>"
    #expect(try author(head: head, body: "HEADING<div class=byline>\(name)</div>TEXT") == expected)
  }

  @Test("A name that is there for programs alone is read where nothing else is")
  func programs() throws {
    let mark =
      "<span itemprop=author itemscope><link itemprop=url href=/x><link itemprop=name content='Oda Fenn'></span>"
    #expect(try author(body: "HEADING" + mark + "TEXT") == "Oda Fenn")
    #expect(try author(body: "HEADING<p>By Rolf Tarn</p>" + mark + "TEXT") == "Rolf Tarn")
  }

  @Test("On a site's first page the names are those of its articles' authors")
  func frontPage() throws {
    let head = "<link rel=canonical href='https://news.example/'>"
    #expect(try author(head: head, body: "HEADING<p>By Oda Fenn</p>TEXT") == nil)
  }

  private static let metadata = """
    <meta property=og:site_name content="Alden Beacon"><meta name=author content="Rolf Tarn">
    """

  @Test(
    "What is printed at the title counts before metadata, unless they say more",
    arguments: [
      ("HEADING<p>By Oda Fenn</p>TEXT", "Oda Fenn"), ("HEADING<p class=author>Oda Fenn</p>TEXT", "Oda Fenn"),
      ("<h5 class=author>Oda Fenn</h5>HEADING TEXT", "Oda Fenn"),
      ("HEADING<p>By <a rel=author>Oda Fenn</a></p>TEXT", "Oda Fenn"),
      ("HEADING<p class=author>Tarn</p>TEXT", "Rolf Tarn"),
      ("HEADING<p class=author>Alden Beacon</p>TEXT", "Rolf Tarn"),
      ("HEADING<p class=author>rolf99</p>TEXT", "Rolf Tarn"),
      ("HEADING TEXT<div class=comment><p class=author>Oda Fenn</p></div>", "Rolf Tarn"),
      ("HEADING<figure><figcaption>By Oda Fenn</figcaption></figure>TEXT", "Rolf Tarn"),
      ("HEADING TEXT<p class=author>Oda Fenn</p>", "Rolf Tarn"),
    ] as [(String, String)])
  func printed(body: String, expected: String) throws {
    #expect(try author(head: Self.metadata, body: body) == expected)
  }

  @Test(
    "Without metadata the page is looked over",
    arguments: [
      ("HEADING TEXT<div class=author-box><p>Written by</p><h3 class=author-name>Oda Fenn</h3></div>", "Oda Fenn"),
      ("HEADING TEXT<p>Text: Oda Fenn</p>", "Oda Fenn"),
      ("HEADING TEXT<p>Copyright 2019 Alden Beacon. Design by Tide Templates</p>", nil),
      ("HEADING TEXT<div class=comments><p class=author>Oda Fenn</p><p>By Rolf Tarn</p></div>", nil),
    ] as [(String, String?)])
  func looked(body: String, expected: String?) throws {
    #expect(try author(body: body) == expected)
  }

  @Test(
    "Bylines without end cost little",
    arguments: [
      String(repeating: "<div class=author>", count: 20_000) + "By",
      String(repeating: "<p class=author>Posted by</p>", count: 20_000),
      "<p class=author>" + String(repeating: "by ", count: 20_000) + "</p>",
    ])
  func many(bylines: String) throws {
    #expect(try author(body: "HEADING TEXT" + bylines) == nil)
  }
}
