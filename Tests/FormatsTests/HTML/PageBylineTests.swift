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
