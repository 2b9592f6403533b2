import NewsCore
import Testing

@testable import Formats

/// What of a page is its article's text: nothing is left out for one word.
@Suite("Bodies of saved pages")
struct PageBodyTests {
  /// Two paragraphs of an article, of 140 bytes each.
  private static let texts = [
    (
      "ONE",
      "The harbour board of Port Alden voted to keep the night ferry until spring, after two hundred letters came in."
    ),
    (
      "TWO",
      "Crews will be paid for the extra hours, the master of the harbour said, and boats leave every forty minutes."
    ),
  ]

  private func article(_ body: String, head: String = "") throws -> Article {
    var body = body
    for (mark, text) in Self.texts { body = body.replacing(mark, with: "<p>\(text)</p>") }
    let page = """
      <!DOCTYPE html><html lang=en><head><title>Night ferry stays on the timetable</title>\(head)</head><body><article>
      <h1>Night ferry stays on the timetable</h1>\(body)</article></body></html>
      """
    let file = SourceFile(path: FilePath("page.html"), bytes: Array(page.utf8))
    return try #require(try FormatRegistry.standard.articles(in: file).first)
  }

  /// The blocks as lines, those that are no text of the article in brackets.
  private func lines(_ body: String, head: String = "") throws -> [String] {
    try article(body, head: head).blocks.flatMap { block -> [String] in
      if case .paragraph(let paragraph) = block, paragraph.role != .body {
        return ["(\(paragraph.spans.text))"]
      }
      return BlockForm.lines(block).map { line in
        Self.texts.reduce(line) { $0.replacing($1.1, with: $1.0) }
      }
    }
  }

  @Test(
    "Boxes of the article's own text stay, whatever they are called",
    arguments: [
      (
        "ONE TWO <section id=tourism-offer><h2>What the towns have on offer</h2>ONE</section> TWO",
        ["ONE", "TWO", "## What the towns have on offer", "ONE", "TWO"]
      ),
      (
        "ONE TWO <section id=social-security><h2>Social security</h2>ONE</section> TWO",
        ["ONE", "TWO", "## Social security", "ONE", "TWO"]
      ),
      ("ONE TWO <div class=share-prices>ONE</div> TWO", ["ONE", "TWO", "ONE", "TWO"]),
      ("ONE TWO <div class=newsletter>ONE</div> ONE TWO", ["ONE", "TWO", "ONE", "TWO"]),
      ("ONE TWO <div class=share-bar><a href=/x>Pass it on</a></div> ONE", ["ONE", "TWO", "ONE"]),
      (
        "ONE TWO <section><header><h2>The harbour fund</h2></header>ONE</section> TWO",
        ["ONE", "TWO", "## The harbour fund", "ONE", "TWO"]
      ),
      ("<header><h2>Harbour news</h2></header>ONE TWO", ["ONE", "TWO"]),
    ] as [(String, [String])])
  func boxes(body: String, expected: [String]) throws {
    #expect(try lines(body) == expected)
  }

  @Test(
    "Dates of a chronicle and names below a quote are the article's",
    arguments: [
      (
        "ONE TWO ONE <ul><li><span class=date>14 April 1912</span> The first boat sank.</li></ul> TWO",
        ["ONE", "TWO", "ONE", "- 14 April 1912 The first boat sank.", "TWO"]
      ),
      (
        "ONE TWO ONE <blockquote>TWO<footer>Oda Fenn, harbour master</footer></blockquote> ONE",
        ["ONE", "TWO", "ONE", "> TWO", "> Oda Fenn, harbour master", "ONE"]
      ),
      (
        "<div class=date>14 April 2026</div>ONE TWO<div class=author>Oda Fenn</div>",
        ["ONE", "TWO"]
      ),
    ] as [(String, [String])])
  func chronicle(body: String, expected: [String]) throws {
    #expect(try lines(body) == expected)
  }

  @Test(
    "Code keeps its comments",
    arguments: [
      "<span class=hljs-meta>#!/bin/sh</span>\n<span class=hljs-comment># the tide</span>\nebb",
      "#!/bin/sh\n<span class='token comment'># the tide</span>\nebb<button class=copy>Copy</button>",
    ])
  func code(code: String) throws {
    let expected = ["ONE", "``` ", "#!/bin/sh", "# the tide", "ebb", "TWO"]
    #expect(try lines("ONE<pre><code>\(code)</code></pre>TWO") == expected)
  }

  @Test(
    "A heading ends the article only where no text follows it",
    arguments: [
      ("<h2>Más de 40 detenidos</h2>ONE", ["## Más de 40 detenidos", "ONE"]),
      ("<h2>Das könnte teuer werden</h2>ONE", ["## Das könnte teuer werden", "ONE"]),
      ("<h2>Discussion</h2>ONE", ["## Discussion", "ONE"]),
      ("<h2>More online sales</h2><p>Lowmark</p>ONE", ["## More online sales", "Lowmark", "ONE"]),
      ("<h2>Discussion</h2><p>Lowmark</p>", []),
      ("<h2>More from the coast</h2><p><a href=/x>The tide of Lowmark</a></p>", []),
      (
        "<h2>Related</h2><p><a href=/x>The tide of Lowmark</a></p><p><a href=/y>The pier</a></p>ONE",
        []
      ),
      ("<h2>Comments</h2>ONE", []),
    ] as [(String, [String])])
  func ends(end: String, expected: [String]) throws {
    let text = String(repeating: "ONE TWO ", count: 4)
    #expect(try Array(lines(text + end).dropFirst(8)) == expected)
  }

  @Test("That sentences stood behind the article's end is said")
  func leftOut() throws {
    let text = String(repeating: "ONE TWO ", count: 12)
    #expect(
      try article(text + "<h2>Comments</h2> ONE TWO ONE TWO").warnings.contains(
        Warning(.body, .ambiguous)))
    #expect(
      try !article(text + "<h2>Comments</h2> ONE").warnings.contains(Warning(.body, .ambiguous)))
  }

  @Test("The headings of a story in pictures stay")
  func pictures() throws {
    let boats = ["Ebb", "Flood"].map {
      "<h2>\($0)</h2><figure><img src=/\($0).jpg><figcaption>\($0) at sea</figure>"
    }
    #expect(
      try lines("ONE TWO" + boats.joined()) == [
        "ONE", "TWO", "## Ebb", "!|Ebb at sea|/Ebb.jpg", "## Flood", "!|Flood at sea|/Flood.jpg",
      ])
  }

  @Test(
    "A sentence is the article's, and a line that leads elsewhere is not",
    arguments: [
      ("Subscribers fell by three million in the quarter.", true),
      ("Recommended doses were halved last year.", true),
      ("He was posted to Merrow City on 3 May 1944.", true),
      ("Moreover, the tide was low.", true),
      ("Recommended: the pier of Lowmark", false),
      ("Subscribe to the letter from the coast.", false),
      ("Last updated on 14 April 2026", false),
      ("Updated 14 April 2026, 10:30 a.m.", false),
      ("Read more: <a href=/x>The pier</a>", false),
    ])
  func sentences(line: String, isText: Bool) throws {
    let read = try lines("ONE TWO <p>\(line)</p> ONE")
    #expect(read.count == 4)
    #expect(read[2].hasPrefix("(") != isText)
  }

  @Test("A sentence that names an agency is no picture's caption, and a credit is")
  func credits() throws {
    let picture = "ONE <p><img src=/a.jpg></p>"
    #expect(
      try lines(picture + "<p>Getty Images took the board to court on Monday.</p>")
        == ["ONE", "!||/a.jpg", "Getty Images took the board to court on Monday."])
    #expect(
      try lines(picture + "<p>The pier (Getty Images)</p> TWO") == [
        "ONE", "!|The pier (Getty Images)|/a.jpg", "TWO",
      ])
  }

  @Test("A line that names who took a picture is a caption, be the picture there or not")
  func lonelyCredits() throws {
    #expect(
      try lines("ONE<p>The pier at night (Getty Images)</p>TWO") == [
        "ONE", "!|The pier at night (Getty Images)|", "TWO",
      ])
    let sentence = "The agency Getty Images sued the board."
    #expect(try lines("ONE<p>\(sentence)</p>TWO") == ["ONE", sentence, "TWO"])
  }

  @Test("A list of links stays below a heading of the article's, and else is a list beside it")
  func links() throws {
    let list =
      "<ul><li><a href=/1>Report of the harbour fund</a><li><a href=/2>Minutes of the board</a></ul>"
    let sources = try article("ONE TWO <h2>Sources</h2>\(list) ONE")
    #expect(sources.bodyText.contains("- Report of the harbour fund\n- Minutes of the board"))
    #expect(sources.listings.isEmpty)
    let related = try article("ONE TWO \(list) ONE")
    #expect(!related.bodyText.contains("Minutes"))
    #expect(
      related.listings.map { $0.items.map(\.title) } == [
        ["Report of the harbour fund", "Minutes of the board"]
      ])
  }

  @Test(
    "An element without an end does not take the rest of the page",
    arguments: ["<button>Menu", "<map>", "<object>", "<video>", "<select><option>One"])
  func unclosed(element: String) throws {
    #expect(
      try lines("<div>\(element)</div> ONE TWO").filter { $0 == "ONE" || $0 == "TWO" } == [
        "ONE", "TWO",
      ])
  }

  @Test("Paragraphs of linked data are paragraphs")
  func linkedData() throws {
    let lines = Self.texts.map(\.1).joined(separator: "\\n\\n")
    let blocks = Self.texts.map { "<p>\($0.1)</p>" }.joined()
    for text in [lines, blocks.replacing("/", with: "\\/")] {
      let head = """
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Night ferry stays on the timetable",
        "articleBody": "\(text)"}</script>
        """
      #expect(try self.lines("", head: head) == ["ONE", "TWO"])
    }
  }

  @Test("A figure comes once, in another figure or in the lead")
  func figures() throws {
    let page = """
      <!DOCTYPE html><title>Night ferry stays</title><h1>Night ferry stays</h1>
      BEFORE<div class=article-body><p>\(Self.texts[0].1)</p><p>\(Self.texts[1].1)</p></div>
      """
    let figure = "<figure><img src=/a.jpg><figcaption>The pier</figcaption></figure>"
    for before in [
      "<figure>\(figure)</figure>",
      "<div class=summary>\(figure)<p>The ferry of Port Alden goes on until spring, so the board said on Monday.</p></div>",
    ] {
      let bytes = Array(page.replacing("BEFORE", with: before).utf8)
      let file = SourceFile(path: FilePath("page.html"), bytes: bytes)
      let read = try #require(try FormatRegistry.standard.articles(in: file).first)
      let pictures = read.blocks.filter { if case .image = $0 { true } else { false } }
      #expect(pictures.count == 1)
    }
  }

  @Test("Relative links start from where the page lay")
  func base() throws {
    let page = """
      <!DOCTYPE html><title>Night ferry stays</title><link rel=canonical href=https://coast.example/news/today/x>
      <h1>Night ferry stays</h1><p>\(Self.texts[0].1) <a href=more.html>More of it</a> tells the paper.</p>
      """
    let hints = SourceHints(link: "https://m.coast.example/a/b/page.html")
    let file = SourceFile(path: FilePath("page.html"), hints: hints, bytes: Array(page.utf8))
    let read = try #require(try FormatRegistry.standard.articles(in: file).first)
    #expect(read.link == "https://coast.example/news/today/x")
    let text = read.blocks.reduce(into: [String]()) { $0 += BlockForm.lines($1) }.joined()
    #expect(text.contains("(https://m.coast.example/a/b/more.html)"))
  }

  private static let teasers = (1...8).map { number in
    """
    <article><h2><a href=/\(number)>The ferry of day \(number) is late</a></h2>
    <p>It came at \(number) in the morning, the master of the harbour said, and nobody stood at the pier.</p></article>
    """
  }.joined()

  @Test("A front page says that it is none, and lists its headlines, whatever its linked data describe")
  func frontPage() throws {
    let items = (1...8).map {
      """
      {"@type": "NewsArticle", "headline": "The ferry of day \($0) is late", "datePublished": "2026-04-0\($0)"}
      """
    }
    for head in ["", "<script type='application/ld+json'>[\(items.joined(separator: ","))]</script>"] {
      let page = "<!DOCTYPE html><title>Coast Daily</title>\(head)<h1>Coast Daily</h1><main>\(Self.teasers)</main>"
      let file = SourceFile(path: FilePath("page.html"), bytes: Array(page.utf8))
      let read = try #require(try FormatRegistry.standard.articles(in: file).first)
      #expect(read.title == "Coast Daily")
      #expect(read.date == nil)
      #expect(read.warnings.contains(Warning(.body, .ambiguous)))
      #expect(read.listings.first?.items.count == 8)
    }
  }

  @Test("Of several articles in linked data, the page's own says its title")
  func ownLinkedData() throws {
    let items = ["The pier of Lowmark", "Night ferry stays on the timetable", "The tide"].enumerated().map {
      """
      {"@type": "NewsArticle", "headline": "\($1)", "datePublished": "2026-04-0\($0 + 1)"}
      """
    }
    let head = "<script type='application/ld+json'>[\(items.joined(separator: ","))]</script>"
    #expect(try article("ONE TWO", head: head).date?.iso8601 == "2026-04-02")
  }

  @Test("A page without text is a page still", arguments: ["<div id=root></div><script src=/a.js></script>", ""])
  func empty(body: String) throws {
    let page = "<!doctype html><html><head><script src=/a.js></script></head><body>\(body)</body></html>"
    let file = SourceFile(path: FilePath("ferry.html"), bytes: Array(page.utf8))
    let read = try #require(try FormatRegistry.standard.articles(in: file).first)
    #expect(read.format == FormatName("html"))
    #expect(read.title == "ferry.html")
    #expect(read.blocks.isEmpty)
    #expect(read.warnings.contains(Warning(.body, .missing)))
  }

  @Test("A page that scripts show when it is ready is read")
  func hiddenPage() throws {
    let page =
      "<!DOCTYPE html><body style='visibility: hidden'><h1>Night ferry stays</h1><p>\(Self.texts[0].1)</p></body>"
    let file = SourceFile(path: FilePath("page.html"), bytes: Array(page.utf8))
    #expect(
      try FormatRegistry.standard.articles(in: file).first?.bodyText.contains("Port Alden") == true)
  }

  @Test("The parts of a long article are its body, though their names are those of a list of contents")
  func parts() throws {
    let parts = (1...12).map { "<div id=toc_\($0) class=content-body>ONE TWO</div>" }.joined()
    #expect(try lines("<div class=article-body>\(parts)</div>").count == 24)
  }

  @Test(
    "What is on paper alone is not of the page, and what wide screens alone show is",
    arguments: [
      ("<div class=d-none>ONE</div>", false), ("<div class='d-none d-print-block'>ONE</div>", false),
      ("<div class='d-none d-md-block'>ONE</div>", true), ("<div class='mb-none d-flex'>ONE</div>", true),
    ])
  func screens(box: String, isSeen: Bool) throws {
    #expect(try lines("ONE TWO ONE TWO" + box + "TWO").count == (isSeen ? 6 : 5))
  }

  @Test("The articles on either side are no part of the one between them")
  func neighbours() throws {
    let box = "<div class='grid next-prev'><a href=/x><h5>The pier of Lowmark</h5></a><p>It is wet.</p></div>"
    #expect(try lines("ONE TWO" + box) == ["ONE", "TWO"])
  }

  @Test(
    "A text that the page holds for its scripts alone is read",
    arguments: [
      "window.state = {\"id\": 1, \"text\": \"TEXT\"}", "f('[{\\\"text\\\": \\\"TEXT\\\"}]', \"TEXT\")",
      "{\"terms\": \"<p>Terms of use.</p>\", \"body\":\"TEXT\", \"note\": \"\"}",
    ])
  func scripts(script: String) throws {
    let markup = Self.texts.map { "<p>\($0.1)</p>" }.joined() + "<p>So the ferry&#39;s night stays.</p>"
    for text in [markup, markup.replacing("<", with: "\\u003C").replacing("/", with: "\\u002F")] {
      let read = try lines("<script>\(script.replacing("TEXT", with: text))</script>")
      #expect(read == ["ONE", "TWO", "So the ferry's night stays."])
    }
  }

  @Test("A text in a script that speaks of something else is not the article's")
  func otherScripts() throws {
    let terms = String(
      repeating: "<p>Cookies help us to know who reads this, and we keep them for thirty days.</p>", count: 9)
    #expect(try lines("<script>state = {\"terms\": \"\(terms)\"}</script>").isEmpty)
  }

  @Test(
    "A page at the root of its site says that it is no article, unless it says that it is one",
    arguments: [
      ("https://coast.example/", "", true), ("https://coast.example/es/", "", true),
      ("https://coast.example/ferry", "", false),
      ("https://coast.example/", "<meta property=og:type content=article>", false),
    ])
  func root(link: String, mark: String, isFront: Bool) throws {
    let head = "<link rel=canonical href=\(link)>" + mark
    let read = try article("ONE TWO ONE TWO", head: head)
    #expect(read.warnings.contains(Warning(.body, .ambiguous)) == isFront)
  }

  @Test(
    "Lines that say who edited an article and who may print it are not of its text",
    arguments: [
      "（责任编辑：王明）", "编辑 王明 校对 李铭", "未经授权不得转载", "[ⓒ 등대일보, 무단전재 및 재배포 금지]", "oda@coast.example",
      "Copyright 2026 Alden Beacon.", "© 2026 Alden Beacon. All rights reserved.", "2026-04-14 12:11 来源：灯塔报",
      "本文不代表本报立场。", "李铭 本文来源：灯塔报 责任编辑：李铭",
    ])
  func imprint(line: String) throws {
    let read = try lines("ONE TWO<p>\(line)</p>")
    #expect(read.count == 3 && read[2] != line)
  }

  @Test(
    "A sentence that begins as an imprint does is of the text",
    arguments: [
      "编辑部今天没有开会。", "来源于大海的风很冷。", "Copyright law is older than the pier.", "Write to oda@coast.example by Friday.",
    ])
  func noImprint(line: String) throws {
    #expect(try lines("ONE TWO<p>\(line)</p>").last == line)
  }

  @Test("Of two short texts, the one below the title is the article")
  func disclaimer() throws {
    let page = """
      <!DOCTYPE html><title>Night ferry stays</title><body><div><h1>Night ferry stays</h1></div>
      <div><div><p>\(Self.texts[0].1)</p></div></div>
      <div class=statement><p>What is said here, in letters, notes and tables, is said by others, and not by us, the board, \
      or the town, so they say.</p></div></body>
      """
    let file = SourceFile(path: FilePath("page.html"), bytes: Array(page.utf8))
    let read = try #require(try FormatRegistry.standard.articles(in: file).first)
    #expect(read.bodyText.hasPrefix(Self.texts[0].1))
  }

  @Test("A list of other articles ends the text, told by beginnings that are cut")
  func teaserCards() throws {
    let cards = (1...3).map {
      "<h3>The ferry of day \($0) is late</h3><p>It came at \($0) in the morning, the master of the harbour said, and...</p>"
        + "<p>2026-04-0\($0)</p>"
    }
    let text = String(repeating: "ONE TWO ", count: 6)
    #expect(try lines(text + cards.joined()).count == 12)
    #expect(try lines(text + cards.dropLast().joined()).count > 12)
    let below = "<h4>Read us</h4><p>The paper of Port Alden comes out each day but Sunday, and on the pier too.</p>"
    #expect(try lines(text + cards.joined() + below).count == 12)
  }

  @Test(
    "What shows when the mouse stands on a word is no part of the sentence, and the word is",
    arguments: ["tooltip-content", "people-rollover-block", "tooltiptext", "popover__inner"])
  func hints(name: String) throws {
    let word = "<span class=tooltip>Oda Fenn<span class='\(name)'><a href=/x>Oda Fenn goes to sea</a></span></span>"
    #expect(
      try lines("ONE TWO<p>The board heard \(word) on Monday.</p>").last == "The board heard Oda Fenn on Monday.")
  }

  @Test("The parts of an article that wide pictures part are read, however many boxes are around each")
  func parted() throws {
    let text = String(repeating: "ONE TWO ", count: 5)
    let parts = [text, "ONE TWO", text].map { "<div class='n p'><div class=z><h1>The tide</h1>\($0)</div></div>" }
    #expect(
      try lines("<section>\(parts.joined(separator: "<figure><img src=/a.jpg></figure>"))</section>").filter {
        $0 == "ONE" || $0 == "TWO"
      }.count == 22)
  }

  @Test(
    "What a page says of its scripts and its advertising is not of the text",
    arguments: [
      "This slideshow requires JavaScript.", "Your browser does not support the video element.", "Advert",
      "Video Ad Feedback",
      "CONTINUA DEPOIS DA PUBLICIDADE",
    ])
  func notices(line: String) throws {
    #expect(try lines("ONE<p>\(line)</p>TWO") == ["ONE", "(\(line))", "TWO"])
  }

  @Test("At the end of a text, a paragraph that begins with the author's name is about the author")
  func authorCard() throws {
    let head = "<meta name=author content='Oda Fenn'>"
    let card = "Oda Fenn writes of harbours and lives in Lowmark."
    #expect(try lines("ONE TWO ONE<p>\(card)</p>", head: head).last == "(\(card))")
    #expect(try lines("<p>\(card)</p>ONE TWO ONE TWO", head: head).first == card)
  }

  @Test(
    "A note that links are paid for is marked as advertising is",
    arguments: [
      "We may receive compensation for some links.", "*Dieser Beitrag enthält Werbung für Boote und ein Buch.",
    ])
  func disclosures(line: String) throws {
    #expect(try lines("<p>\(line)</p>ONE TWO").first == "(\(line))")
  }

  @Test("A body that the page holds twice is read once, and a refrain as often as it is sung")
  func copies() throws {
    let text =
      "<p>On Monday</p>ONE<h2>The fare</h2>TWO<p>Nobody spoke against it at the harbour, for nobody lives there but gulls and a cat.</p>"
    #expect(try lines(text + text).count == 5)
    #expect(try lines("ONE TWO ONE TWO ONE TWO").count == 6)
  }
}
