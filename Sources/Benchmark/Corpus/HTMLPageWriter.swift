/// Writes an article as the HTML page of a site, with what stands around it there.
struct HTMLPageWriter {
  static func bytes(of page: Page) -> [UInt8] {
    let title = FeedWriter.escaped(page.story.title)
    var bytes = Array("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>".utf8) + title
    bytes += " - \(page.site)</title><meta property=\"og:title\" content=\"".utf8 + title
    bytes += "\"><meta property=\"article:published_time\" content=\"\(page.date.dayText)\">".utf8
    bytes += "<style>\(String(repeating: ".menu a { color: #123456 } ", count: 150))</style></head><body><nav>".utf8
    for entry in 0..<40 { bytes += "<li class=\"menu\"><a href=\"/section/\(entry)\">Section \(entry)</a></li>".utf8 }
    bytes += "</nav><main><article><h1>".utf8 + title + Array("</h1><p class=\"byline\">By a reporter</p>".utf8)
    for paragraph in page.story.paragraphs {
      bytes += "<p class=\"text\">".utf8 + FeedWriter.escaped(paragraph) + Array("</p>\n<div class=\"ad\"></div>".utf8)
    }
    bytes += "</article></main><aside>".utf8
    for (name, titles) in [("Related", page.related), ("Ranking", page.ranking)] {
      bytes += "<h2>\(name)</h2><ul>".utf8
      for title in titles { bytes += "<li><a href=\"/a\">".utf8 + FeedWriter.escaped(title) + Array("</a></li>".utf8) }
      bytes += "</ul>".utf8
    }
    return bytes + Array("</aside><footer>All rights reserved</footer></body></html>\n".utf8)
  }
}
