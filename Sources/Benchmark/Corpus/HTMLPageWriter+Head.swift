/// What no reader sees of a page, and what most of its bytes are.
extension HTMLPageWriter {
  mutating func writeHead() {
    write("<head><meta charset=\"utf-8\"><title>")
    write(title)
    write(" - \(FeedWriter.escaped(page.site))</title>\n")
    write(
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<link rel=\"canonical\" href=\"\(link)\">\n"
    )
    for property in ["og:title", "twitter:title", "parsely-title"] {
      write("<meta property=\"\(property)\" content=\"")
      write(title)
      write("\">\n")
    }
    for (name, content) in descriptions { write("<meta property=\"\(name)\" content=\"\(content)\">\n") }
    for size in [16, 32, 57, 72, 96, 114, 144, 180, 192] {
      write("<link rel=\"icon\" sizes=\"\(size)x\(size)\" href=\"https://static.\(host)/icons/\(size).png\">\n")
    }
    for _ in 0..<12 {
      write("<link rel=\"preload\" as=\"script\" href=\"https://static.\(host)/\(name("chunk")).js\">\n")
    }
    writeLinkedData()
    writeStyles()
    write("<script>")
    writeStatements(120)
    write("</script>\n</head>\n")
  }

  private var descriptions: [(String, String)] {
    [
      ("og:type", "article"), ("og:site_name", FeedWriter.escaped(page.site)), ("og:url", link),
      ("og:image", "https://img.\(host)/\(page.number).jpg"),
      ("article:published_time", "\(page.date.dayText)T08:00:00Z"),
      ("article:section", page.section), ("twitter:card", "summary_large_image"), ("fb:app_id", "\(page.votes)"),
      ("robots", "max-image-preview:large"), ("theme-color", "#123456"), ("referrer", "unsafe-url"),
    ]
  }

  /// The article and the way to it, as search engines are told (JSON-LD).
  private mutating func writeLinkedData() {
    write("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":[")
    write("{\"@type\":\"NewsArticle\",\"mainEntityOfPage\":\"\(link)\",\"headline\":\"")
    write(page.story.title)
    write("\",\"datePublished\":\"\(page.date.dayText)T08:00:00Z\",\"isAccessibleForFree\":true,")
    write("\"author\":[{\"@type\":\"Person\",\"name\":\"A. Reporter\"}],")
    write("\"publisher\":{\"@type\":\"Organization\",\"name\":\"\(page.site)\",\"url\":\"https://\(host)/\"}},")
    write("{\"@type\":\"BreadcrumbList\",\"itemListElement\":[")
    write(
      (1...3).map { "{\"@type\":\"ListItem\",\"position\":\($0),\"name\":\"\(page.section)\"}" }.joined(separator: ","))
    write("]}]}</script>\n")
  }

  private mutating func writeStyles() {
    write("<style>")
    for _ in 0..<220 {
      let (color, size) = (String(random.below(1 << 24), radix: 16), random.below(40))
      write(".\(name("s")) > a:hover{color:#\(color);margin:0 \(size)px \(size / 2)px;display:inline-block}\n")
    }
    write("</style>\n")
  }

  /// Behind the text: counters, and what the page was made of once more.
  mutating func writeScripts() {
    write("<script id=\"__STATE__\" type=\"application/json\">{\"items\":[")
    for (place, title) in (page.related + page.ranking + page.recommended).enumerated() {
      if place > 0 { write(",") }
      write("{\"id\":\(random.below(1 << 30)),\"kind\":\"story\",\"href\":\"/a/\(random.below(1 << 30))\",\"title\":\"")
      write(title)
      write("\",\"image\":{\"src\":\"https://img.\(host)/\(random.below(1 << 30)).jpg\",\"w\":480,\"h\":270}}")
    }
    write("]}</script>\n")
    for _ in 0..<6 {
      write("<script async src=\"https://static.\(host)/\(name("vendor")).js\"></script>\n<script>(function(w,d){")
      writeStatements(35)
      write("})(window,document);</script>\n")
    }
  }

  private mutating func writeStatements(_ count: Int) {
    for _ in 0..<count {
      let variable = name("v").filter { $0 != "-" }
      write("var \(variable)=w.\(variable)||{id:\(random.below(9999)),on:a<b&&c>d};\(variable).push(\"</\"+\"p>\");\n")
    }
  }
}
