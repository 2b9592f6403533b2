import NewsCore
import Testing

@testable import Formats

/// What of a page is its article's text: nothing is left out for one word.
@Suite("Bodies of saved pages")
struct PageBodyTests {
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
    #expect(try StoryPage.lines(body) == expected)
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
    #expect(try StoryPage.lines(body) == expected)
  }

  @Test(
    "Code keeps its comments",
    arguments: [
      "<span class=hljs-meta>#!/bin/sh</span>\n<span class=hljs-comment># the tide</span>\nebb",
      "#!/bin/sh\n<span class='token comment'># the tide</span>\nebb<button class=copy>Copy</button>",
    ])
  func code(code: String) throws {
    let expected = ["ONE", "``` ", "#!/bin/sh", "# the tide", "ebb", "TWO"]
    #expect(try StoryPage.lines("ONE<pre><code>\(code)</code></pre>TWO") == expected)
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
    #expect(try Array(StoryPage.lines(text + end).dropFirst(8)) == expected)
  }

  @Test("That sentences stood behind the article's end is said")
  func leftOut() throws {
    let text = String(repeating: "ONE TWO ", count: 12)
    #expect(
      try StoryPage.article(text + "<h2>Comments</h2> ONE TWO ONE TWO").warnings.contains(
        Warning(.body, .ambiguous)))
    #expect(
      try !StoryPage.article(text + "<h2>Comments</h2> ONE").warnings.contains(Warning(.body, .ambiguous)))
  }

  @Test("The headings of a story in pictures stay")
  func pictures() throws {
    let boats = ["Ebb", "Flood"].map {
      "<h2>\($0)</h2><figure><img src=/\($0).jpg><figcaption>\($0) at sea</figure>"
    }
    #expect(
      try StoryPage.lines("ONE TWO" + boats.joined()) == [
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
    let read = try StoryPage.lines("ONE TWO <p>\(line)</p> ONE")
    #expect(read.count == 4)
    #expect(read[2].hasPrefix("(") != isText)
  }

  @Test("A sentence that names an agency is no picture's caption, and a credit is")
  func credits() throws {
    let picture = "ONE <p><img src=/a.jpg></p>"
    #expect(
      try StoryPage.lines(picture + "<p>Getty Images took the board to court on Monday.</p>")
        == ["ONE", "!||/a.jpg", "Getty Images took the board to court on Monday."])
    #expect(
      try StoryPage.lines(picture + "<p>The pier (Getty Images)</p> TWO") == [
        "ONE", "!|The pier (Getty Images)|/a.jpg", "TWO",
      ])
  }

  @Test("A line that names who took a picture is a caption, be the picture there or not")
  func lonelyCredits() throws {
    #expect(
      try StoryPage.lines("ONE<p>The pier at night (Getty Images)</p>TWO") == [
        "ONE", "!|The pier at night (Getty Images)|", "TWO",
      ])
    let sentence = "The agency Getty Images sued the board."
    #expect(try StoryPage.lines("ONE<p>\(sentence)</p>TWO") == ["ONE", sentence, "TWO"])
  }

  @Test("A list of links stays below a heading of the article's, and else is a list beside it")
  func links() throws {
    let list =
      "<ul><li><a href=/1>Report of the harbour fund</a><li><a href=/2>Minutes of the board</a></ul>"
    let sources = try StoryPage.article("ONE TWO <h2>Sources</h2>\(list) ONE")
    #expect(sources.bodyText.contains("- Report of the harbour fund\n- Minutes of the board"))
    #expect(sources.listings.isEmpty)
    let related = try StoryPage.article("ONE TWO \(list) ONE")
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
      try StoryPage.lines("<div>\(element)</div> ONE TWO").filter { $0 == "ONE" || $0 == "TWO" } == [
        "ONE", "TWO",
      ])
  }

  @Test("Paragraphs of linked data are paragraphs")
  func linkedData() throws {
    let lines = StoryPage.texts.map(\.1).joined(separator: "\\n\\n")
    let blocks = StoryPage.texts.map { "<p>\($0.1)</p>" }.joined()
    for text in [lines, blocks.replacing("/", with: "\\/")] {
      let head = """
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Night ferry stays on the timetable",
        "articleBody": "\(text)"}</script>
        """
      #expect(try StoryPage.lines("", head: head) == ["ONE", "TWO"])
    }
  }

  @Test("A figure comes once, in another figure or in the lead")
  func figures() throws {
    let page = """
      <!DOCTYPE html><title>Night ferry stays</title><h1>Night ferry stays</h1>
      BEFORE<div class=article-body><p>\(StoryPage.texts[0].1)</p><p>\(StoryPage.texts[1].1)</p></div>
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
      <h1>Night ferry stays</h1><p>\(StoryPage.texts[0].1) <a href=more.html>More of it</a> tells the paper.</p>
      """
    let hints = SourceHints(link: "https://m.coast.example/a/b/page.html")
    let file = SourceFile(path: FilePath("page.html"), hints: hints, bytes: Array(page.utf8))
    let read = try #require(try FormatRegistry.standard.articles(in: file).first)
    #expect(read.link == "https://coast.example/news/today/x")
    let text = read.blocks.reduce(into: [String]()) { $0 += BlockForm.lines($1) }.joined()
    #expect(text.contains("(https://m.coast.example/a/b/more.html)"))
  }
}
