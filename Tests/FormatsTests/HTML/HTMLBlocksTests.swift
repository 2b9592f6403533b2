import NewsCore
import Testing

@testable import Formats

@Suite("HTML as blocks")
struct HTMLBlocksTests {
  /// One line a block, so that a case reads at a glance.
  private func lines(_ html: String, base: String? = "https://example.org/news/today.html") -> [String] {
    HTMLBlocks.blocks(of: Array(html.utf8), base: base).flatMap(BlockForm.lines)
  }

  @Test(
    "Markup becomes blocks",
    arguments: [
      ("<p>The ferry  is\n late.</p><p>It rains.</p>", ["The ferry is late.", "It rains."]),
      ("The ferry <b>is</b> late.", ["The ferry **is** late."]),
      ("<p>One<p>Two", ["One", "Two"]),
      ("<div>Before<div>inside</div>behind</div>", ["Before", "inside", "behind"]),
      ("Line<br>by line", ["Line\\nby line"]),
      ("First<br><br/>second", ["First", "second"]),
      ("<h2>Tide <em>tables</em></h2>", ["## Tide //tables//"]),
      ("<p>A <b>bold </b>word<b> more</b></p>", ["A **bold **word** more**"]),
      ("<ul><li>One<ul><li>Inner</ul><li>Two</ul>", ["- One", "  - Inner", "- Two"]),
      ("<ol start=3><li>Three<li><p>Four</p><p>more</p></ol>", ["3. Three", "4. Four", "   more"]),
      ("<ol start=-1><li>One below<li>None</ol>", ["-1. One below", "0. None"]),
      ("<ul><li>One</li><ul><li>Inner</li></ul><li>Two</li></ul>", ["- One", "  - Inner", "- Two"]),
      ("<ul><li>One</li>between<li>Two</li><ul><li>Inner</ul></ul>", ["- One", "- between", "- Two", "  - Inner"]),
      ("<p>10<sup>6</sup> m<sup>2</sup> of CO<sub>2</sub></p>", ["10⁶ m² of CO₂"]),
      ("<p>2<sup>−3n</sup>, 2<sup>1/2</sup>, the 1<sup>st</sup></p>", ["2⁻³ⁿ, 2^1/2, the 1st"]),
      ("<p>Tide<sup><a href=/x>1</a></sup> and ebb<sup>[2]</sup></p>", ["Tide[¹](https://example.org/x) and ebb[2]"]),
      ("<p>One</p><p>&nbsp;</p><p> &#x3000;<br></p><p>&nbsp;two</p>", ["One", "\u{A0}two"]),
      ("<blockquote><p>Told</p><blockquote>Deeper</blockquote></blockquote>", ["> Told", "> > Deeper"]),
      ("<pre class='language-swift'>let a = 1\n  let b</pre>", ["``` swift", "let a = 1", "  let b"]),
      ("<pre><code class=\"lang-c\">int&nbsp;a;</code></pre>", ["``` c", "int\u{A0}a;"]),
      ("a<hr>b", ["a", "---", "b"]),
      ("<dl><dt>Ebb<dd>Water goes</dl>", ["**Ebb**", "Water goes"]),
      ("<p>He said <q>no</q></p>", ["He said “no”"]),
      ("<ruby>港<rt>みなと</rt></ruby>", ["港(みなと)"]),
      ("<p>&eacute;&amp;&#8212;&#x2014;&copy 2026 &#150; &nope; &notit;</p>", ["é&——© 2026 – &nope; ¬it;"]),
      ("a<script>x < y</script><style>p{}</style><noscript>n</noscript><template>t</template>b", ["ab"]),
      ("<p>seen<span hidden>not</span><span style='DISPLAY : none'>nor</span></p>", ["seen"]),
      ("<p><b>bold<p>not bold</b> any more</p>", ["**bold**", "not bold any more"]),
      (
        "<a href=/x>link <div>in a block</a> and behind</div>",
        ["[link](https://example.org/x)", "[in a block](https://example.org/x) and behind"]
      ),
      ("text < 3 and <3 > 2", ["text < 3 and <3 > 2"]),
      ("<!-- no --><p>yes<!-- > --> yes</p><!", ["yes yes"]),
    ] as [(String, [String])])
  func blocks(html: String, expected: [String]) {
    #expect(lines(html) == expected)
  }

  @Test("Blanks collapse, however they and the words between them lie")
  func blanks() {
    let pieces = ["a", "ferry", "harbour", "é", "\u{1}", " ", "  ", "\n", "\t ", " \r\n", "\u{C}"]
    var random = SeededGenerator(seed: 11)
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let words = text.utf8.split { InlineText.isBlank($0) }.map { String(decoding: Array($0), as: UTF8.self) }
      let line = words.joined(separator: " ")
      #expect(lines("<p>\(text)</p>") == (line.isEmpty ? [] : [line]), "\(text.debugDescription)")
    }
  }

  @Test(
    "Links are made whole, and those that lead nowhere dropped",
    arguments: [
      ("tide.html", "https://example.org/news/tide.html"), ("/tide", "https://example.org/tide"),
      ("../tide?a=1#b", "https://example.org/tide?a=1#b"), ("?page=2", "https://example.org/news/today.html?page=2"),
      ("//other.example/x", "https://other.example/x"), ("http://a.example", "http://a.example"),
      ("mailto:desk@example.org", "mailto:desk@example.org"), (" https://a.example/b\nc ", "https://a.example/bc"),
      ("javascript:alert(1)", nil), ("JavaScript:x", nil), (" java\nscript:x", nil), ("#top", nil),
      ("data:text/html,x", nil),
    ] as [(String, String?)])
  func links(href: String, expected: String?) {
    let blocks = HTMLBlocks.blocks(
      of: Array("<a href=\"\(href)\">x</a>".utf8), base: "https://example.org/news/today.html")
    #expect(blocks == [.paragraph(Paragraph([Span("x", link: expected)]))])
  }

  @Test(
    "Pictures keep what is said of them",
    arguments: [
      ("<img src=a.jpg alt='A  ferry'>", ["!A ferry|||https://example.org/news/a.jpg"]),
      (
        "<figure><img src=/a.jpg><figcaption>At <b>sea</b></figcaption></figure>",
        ["!|At **sea**|https://example.org/a.jpg"]
      ),
      ("<p>One <img src=/a.jpg> two</p>", ["One two", "!||https://example.org/a.jpg"]),
      (
        "<div class=wp-caption><img src=/a.jpg><p class='wp-caption-text'>Low tide</p></div>",
        ["!|Low tide|https://example.org/a.jpg"]
      ),
      (
        "<section><figure><img src=/a.jpg><figcaption><p>Low tide</p><p>The ferry is late.</p></section>",
        ["!|Low tide|https://example.org/a.jpg", "The ferry is late."]
      ),
      (
        "<figure><img src=/a.jpg><figcaption>Low <i>tide</i><p>The ferry is late.</p><img src=/b.jpg>",
        ["!|Low //tide//|https://example.org/a.jpg", "The ferry is late.", "!||https://example.org/b.jpg"]
      ),
      ("<figure><iframe src=/film></iframe><figcaption>A film</figcaption></figure>", ["!|A film|"]),
      ("<img src='data:image/gif;base64,x' data-src=/late.jpg>", ["!||https://example.org/late.jpg"]),
      ("<p>x<img src=/count.gif width=1 height=1></p>", ["x"]),
      ("<p>Fine <img src=s.png class=wp-smiley alt='🙂'>.</p>", ["Fine 🙂."]),
    ] as [(String, [String])])
  func pictures(html: String, expected: [String]) {
    #expect(lines(html).map { $0.replacing("|||", with: "||") } == expected.map { $0.replacing("|||", with: "||") })
  }

  @Test("A table of data is one; a table that only places things is not")
  func tables() {
    let data = "<table><caption>Tides</caption><tr><th>Port<th>High<tr><td>Alden<td>4:10<tr><td>Lowmark<td>5:02</table>"
    #expect(
      HTMLBlocks.blocks(of: Array(data.utf8), base: nil) == [
        .table(
          Table(
            caption: [Span("Tides")], headerRows: 1,
            rows: [
              [[Span("Port")], [Span("High")]], [[Span("Alden")], [Span("4:10")]],
              [[Span("Lowmark")], [Span("5:02")]],
            ]))
      ])
    #expect(lines("<table><tr><td><p>One</p><p>Two</p></td></tr></table>") == ["One", "Two"])
    #expect(lines("<table><tr><td>menu<td><table><tr><td>text</table></table>") == ["menu", "text"])
  }

  @Test(
    "Cells stand in their columns",
    arguments: [
      (
        "<tr><th>Port<th>Year<th>Boats<tr><td rowspan=2>Alden<td>2024<td>3<tr><td>2025<td>4<tr><td>Lowmark<td>2025<td>2",
        ["| Port | Year | Boats", "| Alden | 2024 | 3", "|  | 2025 | 4", "| Lowmark | 2025 | 2"]
      ),
      ("<tr><th colspan=2>Tides<th>Wind<tr><td>4:10<td>5:02<td>W", ["| Tides |  | Wind", "| 4:10 | 5:02 | W"]),
      ("<tr><td>Ebb<td rowspan=0>W<tr><td>Flood<tr><td>Slack", ["| Ebb | W", "| Flood | ", "| Slack | "]),
      ("<tr hidden><td>No<td>no<tr><td>Ebb<td>4:10<tr><td>Flood<td>5:02", ["| Ebb | 4:10", "| Flood | 5:02"]),
      (
        "<style>td {}</style><tr><td>Ebb<td>4:10<tr><td><img src=/f.png alt=Flood><td>5",
        ["| Ebb | 4:10", "| Flood | 5"]
      ),
    ] as [(String, [String])])
  func columns(rows: String, expected: [String]) {
    #expect(lines("<table>\(rows)</table>") == expected)
  }

  @Test("A head without text makes no head of the row below it")
  func emptyHead() {
    let table = "<table><thead><tr><th><th></thead><tr><td>Ebb<td>4:10<tr><td>Flood<td>5:02</table>"
    guard case .table(let read)? = HTMLBlocks.blocks(of: Array(table.utf8), base: nil).first else {
      Issue.record("no table")
      return
    }
    #expect(read.headerRows == 0)
    #expect(read.rows.count == 2)
  }

  @Test("A table that spans without end has bounds")
  func spans() {
    let rows = String(repeating: "<tr><td rowspan=99999 colspan=99999>Ebb", count: 400)
    guard case .table(let read)? = HTMLBlocks.blocks(of: Array("<table>\(rows)</table>".utf8), base: nil).first else {
      return
    }
    #expect(read.rows.reduce(0) { $0 + $1.count } < 30_000)
  }
}
