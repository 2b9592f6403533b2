/// Writes an article as the HTML page of a site, with all that stands around it there: menus, scripts, styles, descriptions
/// for search engines, boxes of other headlines. Most pages have 60 to 100 KB, of which the article is the least part.
struct HTMLPageWriter {
  let page: Page
  let title: [UInt8]
  var random: SplitMix
  private(set) var bytes: [UInt8] = []

  static func bytes(of page: Page) -> [UInt8] {
    var writer = HTMLPageWriter(page)
    writer.write("<!DOCTYPE html>\n<html lang=\"en\" class=\"no-js\">\n")
    writer.writeHead()
    writer.write(
      "<body class=\"page page--article has-sticky\">\n<a class=\"skip\" href=\"#main\">Skip to the text</a>\n")
    writer.writeHeader()
    writer.write("<div class=\"layout layout--wide\"><main id=\"main\" role=\"main\">\n")
    writer.writeArticle()
    writer.write("</main>\n")
    writer.writeAside()
    writer.write("</div>\n")
    writer.writeFooter()
    writer.writeScripts()
    writer.write("</body>\n</html>\n")
    return writer.bytes
  }

  private init(_ page: Page) {
    self.page = page
    title = FeedWriter.escaped(page.story.title)
    random = SplitMix(.markup, page.number)
    bytes.reserveCapacity(128 << 10)
  }

  var host: String { page.site.lowercased().filter(\.isLetter) + ".example" }
  var link: String { "https://\(host)/\(page.section.lowercased())/\(page.number)" }

  mutating func write(_ text: String) { bytes += text.utf8 }

  mutating func write(_ text: [UInt8]) { bytes += text }

  /// Names as scripts make them: `Card-x4f09c2`.
  mutating func name(_ word: String) -> String { "\(word)-x" + String(random.below(1 << 24), radix: 16) }

  private mutating func writeArticle() {
    write("<article class=\"\(name("article"))\" data-id=\"\(page.number)\"><header><p class=\"kicker\">")
    write("<a href=\"/\(page.section)\">\(page.section)</a></p>\n<h1 class=\"headline\">")
    write(title)
    write("</h1>\n<p class=\"byline\">By <a rel=\"author\" href=\"/people/\(random.below(90))\">A. Reporter</a>")
    write(" <time datetime=\"\(page.date.dayText)T08:00:00Z\">\(page.date.dayText)</time></p>\n")
    writeShares()
    write("</header>\n")
    writeFigure()
    write("<div class=\"body body--text\" itemprop=\"articleBody\">\n")
    for (place, paragraph) in page.story.paragraphs.enumerated() {
      writeParagraph(FeedWriter.escaped(paragraph))
      if place == 2 { writeBox("Related", page.related.prefix(2)) }
      if place % 3 == 1 {
        write(
          "<div class=\"ad ad--inline\" id=\"\(name("slot"))\" aria-hidden=\"true\" data-sizes=\"300x250,320x50\"></div>\n"
        )
      }
    }
    write("</div>\n<footer><ul class=\"tags\">")
    for tag in 0..<6 { write("<li><a rel=\"tag\" href=\"/tag/\(random.below(900))\">Tag \(tag)</a></li>") }
    write("</ul>")
    writeShares()
    write("</footer></article>\n")
  }

  /// Now and then with a link over some of its words.
  private mutating func writeParagraph(_ text: [UInt8]) {
    write("<p class=\"\(name("text"))\">")
    let blanks = text.indices.filter { text[$0] == 0x20 }
    if blanks.count > 12, random.isTrue(0.4) {
      let (start, end) = (blanks[4] + 1, blanks[8])
      write(Array(text[..<start]))
      write("<a href=\"\(link)?ref=text&amp;pos=\(random.below(50))\" data-track=\"inline\">")
      write(Array(text[start..<end]))
      write("</a>")
      write(Array(text[end...]))
    } else {
      write(text)
    }
    write("</p>\n")
  }

  private mutating func writeFigure() {
    let picture = "https://img.\(host)/\(random.below(1 << 30))"
    let widths = [320, 480, 640, 960, 1280, 1920]
    write("<figure class=\"lead\"><picture><source type=\"image/webp\" srcset=\"")
    write(widths.map { "\(picture)-\($0).webp \($0)w" }.joined(separator: ", "))
    write(
      "\"><img src=\"\(picture)-960.jpg\" width=\"960\" height=\"540\" alt=\"At the harbour\" loading=\"lazy\"></picture>"
    )
    write("<figcaption>At the harbour, on \(page.date.dayText). Photograph: A. Reporter</figcaption></figure>\n")
  }
}
