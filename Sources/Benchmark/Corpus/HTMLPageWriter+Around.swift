/// What a reader sees around the article.
extension HTMLPageWriter {
  private static let sections = ["News", "Harbour", "Weather", "Business", "Science", "Sport", "Culture", "Opinion"]

  mutating func writeHeader() {
    write("<header class=\"\(name("masthead"))\"><a class=\"logo\" href=\"/\" aria-label=\"Home\">")
    writeSign()
    write("<span>\(FeedWriter.escaped(page.site))</span></a>\n<nav class=\"menu\" aria-label=\"Main\"><ul>\n")
    for section in Self.sections {
      write("<li class=\"menu__item\"><a href=\"/\(section)\">\(section)</a><ul class=\"menu__sub\">")
      for entry in 0..<6 {
        write("<li class=\"\(name("menu"))\"><a href=\"/\(section)/\(entry)\">\(section) \(entry)</a></li>")
      }
      write("</ul></li>\n")
    }
    write(
      "</ul></nav><form action=\"/search\" role=\"search\"><label for=\"q\">Search</label><input id=\"q\" name=\"q\">")
    write("<button type=\"submit\">Go</button></form></header>\n")
  }

  mutating func writeShares() {
    write("<div class=\"share\" aria-label=\"Share\">")
    for place in ["Mail", "Print", "Post", "Copy link"] {
      write("<button class=\"\(name("share"))\" title=\"\(place)\">")
      writeSign()
      write("<span class=\"visually-hidden\">\(place)</span></button>")
    }
    write("</div>\n")
  }

  /// A drawing of some lines.
  private mutating func writeSign() {
    let points = (0..<14).map { _ in "\(random.below(24)).\(random.below(100))" }.joined(separator: " ")
    write("<svg viewBox=\"0 0 24 24\" width=\"24\" height=\"24\"><path d=\"M\(points)z\"/></svg>")
  }

  mutating func writeAside() {
    write("<aside class=\"rail\" role=\"complementary\">\n")
    writeBox("Related", page.related[...])
    writeBox("Ranking", page.ranking[...])
    write("<section class=\"newsletter\"><h2>The morning in five minutes</h2><p>Sign up for our letter.</p>")
    write("<form><input type=\"email\" placeholder=\"Your address\"><button>Sign up</button></form></section>\n")
    writeBox("Recommended", page.recommended[...])
    write("</aside>\n")
  }

  /// Other headlines, each with its picture.
  mutating func writeBox(_ heading: String, _ titles: ArraySlice<[UInt8]>) {
    write("<section class=\"\(name("box"))\"><h2 class=\"box__title\">\(heading)</h2><ul>\n")
    for title in titles {
      let number = random.below(1 << 30)
      write(
        "<li class=\"card\"><a class=\"card__link\" href=\"/a/\(number)?from=box\" data-track='{\"pos\":\(number % 20)}'>"
      )
      write("<img class=\"card__image\" loading=\"lazy\" width=\"120\" height=\"80\" alt=\"\"")
      write(" src=\"https://img.\(host)/\(number)-120.jpg\" srcset=\"https://img.\(host)/\(number)-240.jpg 2x\">")
      write("<span class=\"card__title\">")
      write(FeedWriter.escaped(title))
      write("</span></a><span class=\"card__meta\">\(1 + number % 23) hours ago</span></li>\n")
    }
    write("</ul></section>\n")
  }

  mutating func writeFooter() {
    write("<footer class=\"\(name("footer"))\"><div class=\"columns\">\n")
    for section in Self.sections {
      write("<div><h3>\(section)</h3><ul>")
      for entry in 0..<5 { write("<li><a href=\"/footer/\(section)/\(entry)\">More of \(section) \(entry)</a></li>") }
      write("</ul></div>\n")
    }
    write("</div><p>&copy; \(page.date.year) \(FeedWriter.escaped(page.site)). All rights reserved.</p></footer>\n")
  }
}
