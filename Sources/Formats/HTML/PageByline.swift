import Markup

/// Who wrote it, as the page says.
enum PageByline {
  static func author(facts: PageFacts, metadata: PageMetadata, site: String?) -> (String, String)? {
    if let names = joined(metadata.linkedData.authorNames, site) { return (names, "from the page's linked data") }
    for name in [
      "dc.creator", "author", "article:author", "dc.creator.name", "byl", "parsely-author", "sailthru.author",
    ] {
      if let names = joined(metadata.meta[name] ?? [], site) { return (names, "from the page's metadata") }
    }
    return (printed(facts, site) ?? introduced(facts)).map { ($0, "from the byline") }
  }

  private static func joined(_ names: [String], _ site: String?) -> String? {
    var result: [String] = []
    for name in names {
      guard let name = cleaned(name), !isSite(name, site), !result.contains(name) else { continue }
      result.append(name)
    }
    return result.isEmpty ? nil : result.prefix(8).joined(separator: ", ")
  }

  private static func printed(_ facts: PageFacts, _ site: String?) -> String? {
    let document = facts.document
    var weak: String?
    for node in document.nodes.indices where !facts.isGone[node] {
      let tag = facts.tag(node)
      guard tag != .text, tag != .blank, facts.text[node] > 2, facts.text[node] < 120 else { continue }
      let isSaid =
        document.string(.itemprop, of: node) == "author" || document.string(.rel, of: node)?.contains("author") ?? false
      guard isSaid || facts.traits[node].contains(.author), !facts.traits[node].contains(.comment) else { continue }
      guard let name = cleaned(document.string(of: inner(node, document))), !isSite(name, site) else { continue }
      if isSaid { return name }
      if weak == nil { weak = name }
    }
    return weak
  }

  private static func isSite(_ name: String, _ site: String?) -> Bool {
    if let site, TitleForm.folded(name) == TitleForm.folded(site) { return true }
    return name.split(separator: " ").contains { word in
      word.contains(".") && !word.hasSuffix(".")
        && word.split(separator: ".").last.map { (2...4).contains($0.count) } ?? false
        && word.count > 5
    }
  }

  /// A line of its own: `By Oda Fenn`.
  private static func introduced(_ facts: PageFacts) -> String? {
    let document = facts.document
    for node in document.nodes.indices where facts.ownText[node] > 5 && facts.ownText[node] < 70 && !facts.isGone[node]
    {
      let text = document.string(of: node).collapsed
      guard let introduction = introductions.first(where: { text.lowercased().hasPrefix($0) }) else { continue }
      guard let name = cleaned(String(text.dropFirst(introduction.count))) else { continue }
      let words = name.split(separator: " ")
      if (2...4).contains(words.count), words.allSatisfy({ $0.first?.isUppercase ?? false }) { return name }
    }
    return nil
  }

  /// The name inside a description of a person.
  private static func inner(_ node: Int, _ document: HTMLDocument) -> Int {
    (node..<document.end(of: node)).first { document.string(.itemprop, of: $0) == "name" } ?? node
  }

  private static let introductions = [
    "by ", "by: ", "written by ", "posted by ", "published by ", "von ", "par ", "por ", "di ", "door ", "af ", "av ",
    "text: ",
    "autor: ", "author: ", "автор: ", "autore: ", "redigé par ", "rédigé par ", "story by ", "reported by ",
    "words by ", "text ",
  ]

  /// The name without what leads to it; `nil` for what is none.
  static func cleaned(_ text: String) -> String? {
    var name = text.contains("<") ? HTMLBlocks.line(of: Array(text.utf8)) : text.collapsed
    for introduction in introductions where name.lowercased().hasPrefix(introduction) {
      name = String(name.dropFirst(introduction.count))
    }
    for mark in [" | ", " • ", " · ", " - ", " – "] {
      if let range = name.range(of: mark) { name = String(name[..<range.lowerBound]) }
    }
    if let digit = name.firstIndex(where: { $0.isNumber }) { name = String(name[..<digit]) }
    while let last = name.last, ",;:|/-–(@ ".contains(last) { name.removeLast() }
    while let first = name.first, ",;:|/-–@ ".contains(first) { name.removeFirst() }
    let words = name.split(separator: " ").count
    guard name.contains(where: \.isLetter), words <= 14, !name.contains("http"), !name.contains("www."), name.count > 1,
      ![
        "admin", "staff", "editor", "webmaster", "administrator", "author", "by", "redaktion", "redacción", "von",
        "datum", "no author",
        "unknown", "autor", "posted on", "guest", "gast", "anonymous", "news desk", "web desk",
      ].contains(
        name.lowercased())
    else { return nil }
    return name
  }
}
