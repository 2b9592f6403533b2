import NewsCore
import Testing

@testable import Formats

/// Where on a page its article's text stands, in one place or in several, and when there is none.
@Suite("Where the body of a page stands")
struct PageBodyPlaceTests {
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
    #expect(try StoryPage.article("ONE TWO", head: head).date?.iso8601 == "2026-04-02")
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
      "<!DOCTYPE html><body style='visibility: hidden'><h1>Night ferry stays</h1><p>\(StoryPage.texts[0].1)</p></body>"
    let file = SourceFile(path: FilePath("page.html"), bytes: Array(page.utf8))
    #expect(
      try FormatRegistry.standard.articles(in: file).first?.bodyText.contains("Port Alden") == true)
  }

  @Test("The parts of a long article are its body, though their names are those of a list of contents")
  func parts() throws {
    let parts = (1...12).map { "<div id=toc_\($0) class=content-body>ONE TWO</div>" }.joined()
    #expect(try StoryPage.lines("<div class=article-body>\(parts)</div>").count == 24)
  }

  @Test(
    "What is on paper alone is not of the page, and what wide screens alone show is",
    arguments: [
      ("<div class=d-none>ONE</div>", false), ("<div class='d-none d-print-block'>ONE</div>", false),
      ("<div class='d-none d-md-block'>ONE</div>", true), ("<div class='mb-none d-flex'>ONE</div>", true),
    ])
  func screens(box: String, isSeen: Bool) throws {
    #expect(try StoryPage.lines("ONE TWO ONE TWO" + box + "TWO").count == (isSeen ? 6 : 5))
  }

  @Test("The articles on either side are no part of the one between them")
  func neighbours() throws {
    let box = "<div class='grid next-prev'><a href=/x><h5>The pier of Lowmark</h5></a><p>It is wet.</p></div>"
    #expect(try StoryPage.lines("ONE TWO" + box) == ["ONE", "TWO"])
  }

  @Test(
    "A text that the page holds for its scripts alone is read",
    arguments: [
      "window.state = {\"id\": 1, \"text\": \"TEXT\"}", "f('[{\\\"text\\\": \\\"TEXT\\\"}]', \"TEXT\")",
      "{\"terms\": \"<p>Terms of use.</p>\", \"body\":\"TEXT\", \"note\": \"\"}",
    ])
  func scripts(script: String) throws {
    let markup = StoryPage.texts.map { "<p>\($0.1)</p>" }.joined() + "<p>So the ferry&#39;s night stays.</p>"
    for text in [markup, markup.replacing("<", with: "\\u003C").replacing("/", with: "\\u002F")] {
      let read = try StoryPage.lines("<script>\(script.replacing("TEXT", with: text))</script>")
      #expect(read == ["ONE", "TWO", "So the ferry's night stays."])
    }
  }

  @Test("A text in a script that speaks of something else is not the article's")
  func otherScripts() throws {
    let terms = String(
      repeating: "<p>Cookies help us to know who reads this, and we keep them for thirty days.</p>", count: 9)
    #expect(try StoryPage.lines("<script>state = {\"terms\": \"\(terms)\"}</script>").isEmpty)
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
    let read = try StoryPage.article("ONE TWO ONE TWO", head: head)
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
    let read = try StoryPage.lines("ONE TWO<p>\(line)</p>")
    #expect(read.count == 3 && read[2] != line)
  }

  @Test(
    "A sentence that begins as an imprint does is of the text",
    arguments: [
      "编辑部今天没有开会。", "来源于大海的风很冷。", "Copyright law is older than the pier.", "Write to oda@coast.example by Friday.",
    ])
  func noImprint(line: String) throws {
    #expect(try StoryPage.lines("ONE TWO<p>\(line)</p>").last == line)
  }

  @Test("Of two short texts, the one below the title is the article")
  func disclaimer() throws {
    let page = """
      <!DOCTYPE html><title>Night ferry stays</title><body><div><h1>Night ferry stays</h1></div>
      <div><div><p>\(StoryPage.texts[0].1)</p></div></div>
      <div class=statement><p>What is said here, in letters, notes and tables, is said by others, and not by us, the board, \
      or the town, so they say.</p></div></body>
      """
    let file = SourceFile(path: FilePath("page.html"), bytes: Array(page.utf8))
    let read = try #require(try FormatRegistry.standard.articles(in: file).first)
    #expect(read.bodyText.hasPrefix(StoryPage.texts[0].1))
  }

  @Test("A list of other articles ends the text, told by beginnings that are cut")
  func teaserCards() throws {
    let cards = (1...3).map {
      "<h3>The ferry of day \($0) is late</h3><p>It came at \($0) in the morning, the master of the harbour said, and...</p>"
        + "<p>2026-04-0\($0)</p>"
    }
    let text = String(repeating: "ONE TWO ", count: 6)
    #expect(try StoryPage.lines(text + cards.joined()).count == 12)
    #expect(try StoryPage.lines(text + cards.dropLast().joined()).count > 12)
    let below = "<h4>Read us</h4><p>The paper of Port Alden comes out each day but Sunday, and on the pier too.</p>"
    #expect(try StoryPage.lines(text + cards.joined() + below).count == 12)
  }

  @Test(
    "What shows when the mouse stands on a word is no part of the sentence, and the word is",
    arguments: ["tooltip-content", "people-rollover-block", "tooltiptext", "popover__inner"])
  func hints(name: String) throws {
    let word = "<span class=tooltip>Oda Fenn<span class='\(name)'><a href=/x>Oda Fenn goes to sea</a></span></span>"
    #expect(
      try StoryPage.lines("ONE TWO<p>The board heard \(word) on Monday.</p>").last
        == "The board heard Oda Fenn on Monday.")
  }

  @Test("The parts of an article that wide pictures part are read, however many boxes are around each")
  func parted() throws {
    let text = String(repeating: "ONE TWO ", count: 5)
    let parts = [text, "ONE TWO", text].map { "<div class='n p'><div class=z><h1>The tide</h1>\($0)</div></div>" }
    #expect(
      try StoryPage.lines("<section>\(parts.joined(separator: "<figure><img src=/a.jpg></figure>"))</section>").filter {
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
    #expect(try StoryPage.lines("ONE<p>\(line)</p>TWO") == ["ONE", "(\(line))", "TWO"])
  }

  @Test("At the end of a text, a paragraph that begins with the author's name is about the author")
  func authorCard() throws {
    let head = "<meta name=author content='Oda Fenn'>"
    let card = "Oda Fenn writes of harbours and lives in Lowmark."
    #expect(try StoryPage.lines("ONE TWO ONE<p>\(card)</p>", head: head).last == "(\(card))")
    #expect(try StoryPage.lines("<p>\(card)</p>ONE TWO ONE TWO", head: head).first == card)
  }

  @Test(
    "A note that links are paid for is marked as advertising is",
    arguments: [
      "We may receive compensation for some links.", "*Dieser Beitrag enthält Werbung für Boote und ein Buch.",
    ])
  func disclosures(line: String) throws {
    #expect(try StoryPage.lines("<p>\(line)</p>ONE TWO").first == "(\(line))")
  }

  @Test("A body that the page holds twice is read once, and a refrain as often as it is sung")
  func copies() throws {
    let text =
      "<p>On Monday</p>ONE<h2>The fare</h2>TWO<p>Nobody spoke against it at the harbour, for nobody lives there but gulls and a cat.</p>"
    #expect(try StoryPage.lines(text + text).count == 5)
    #expect(try StoryPage.lines("ONE TWO ONE TWO ONE TWO").count == 6)
  }
}
