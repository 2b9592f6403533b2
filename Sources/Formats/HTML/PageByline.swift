import Markup

/// Who wrote it, as the page says.
struct PageByline {
  let facts: PageFacts
  let metadata: PageMetadata
  let head: ArticleHead
  let site: String?

  /// The names, and how they were found.
  ///
  /// What stands at the title counts before metadata, which often name the site or whoever put the page up.
  func author() -> (String, PageOrigin)? {
    let told = metadataNames()
    let atTitle =
      marked(in: head.above.lowerBound..<head.lines.upperBound)
      ?? introduced(in: Array(head.lines) + head.above.reversed())
    if let name = atTitle, name.utf8.count > 2, told.map({ !isSite(name) && !Self.says($0.0, more: name) }) ?? true {
      return (name, .byline)
    }
    if let told { return told }
    let nodes = facts.document.nodes.indices
    return (atTitle ?? marked(in: nodes) ?? introduced(in: Array(nodes))).map { ($0, .byline) }
  }

  private func metadataNames() -> (String, PageOrigin)? {
    if let names = joined(metadata.linkedData.authorNames) { return (names, .linkedData) }
    for name in Self.names {
      if let names = joined(metadata.meta[name] ?? []) { return (names, .metadata) }
    }
    return nil
  }

  /// Whether names hold another, with the rest of it or with others.
  private static func says(_ names: String, more name: String) -> Bool {
    if TitleForm.folded(names).contains(TitleForm.folded(name)) { return true }
    // A name to sign in with, and the person's own.
    return !name.contains(" ") && names.contains(" ")
  }

  private static let names = [
    "dc.creator", "author", "article:author", "dc.creator.name", "byl", "parsely-author", "sailthru.author",
    "shareaholic:article_author_name",
  ]

  private func joined(_ names: [String]) -> String? {
    var result: [String] = []
    for name in names.prefix(64) where result.count < 8 {
      guard let name = WrittenName(name, isField: true)?.name, !isSite(name), !result.contains(name) else { continue }
      result.append(name)
    }
    return result.isEmpty ? nil : result.joined(separator: ", ")
  }

  private func isSite(_ name: String) -> Bool {
    if let site, TitleForm.folded(name) == TitleForm.folded(site) { return true }
    // `coast.example`; but not `A.B.Fenn`.
    return name.split(separator: " ").contains { word in
      let labels = word.split(separator: ".")
      return labels.count > 1 && !word.hasSuffix(".") && (2...4).contains(labels[labels.count - 1].count)
        && labels.dropLast().contains { $0.count > 2 }
    }
  }

  // MARK: What the page prints

  /// What the page marks as the author's name, or as what holds it.
  private func marked(in range: Range<Int>) -> String? {
    var weak: String?
    for node in range.lazy.filter({ isMarked($0) && !isApart($0) }).prefix(Self.mostTried) {
      guard let name = name(in: node) else { continue }
      if isSaid(node) { return name }
      if weak == nil { weak = name }
    }
    return weak
  }

  private func isSaid(_ node: Int) -> Bool {
    let document = facts.document
    return document.string(.itemprop, of: node) == "author"
      || document.string(.rel, of: node)?.contains("author") ?? false
  }

  private func isMarked(_ node: Int) -> Bool {
    let tag = facts.tag(node)
    guard tag != .text, tag != .blank, !facts.isGone[node], facts.text[node] > 1, facts.text[node] < 160 else {
      return false
    }
    return facts.traits[node].contains(.author) || isSaid(node)
  }

  /// The first name in a box; a line of a box is looked at on its own.
  private func name(in node: Int) -> String? {
    let document = facts.document
    let end = min(document.end(of: node), node + 200)
    if let inner = (node..<end).first(where: { document.string(.itemprop, of: $0) == "name" }), facts.text[inner] > 1 {
      return WrittenName(HTMLText.parted(of: inner, in: facts))?.name
    }
    // A box inside says it more exactly.
    let inner = (node + 1..<max(end, node + 1)).lazy.filter(isMarked).prefix(4)
    if inner.contains(where: { line(of: $0) != nil }) { return nil }
    return line(of: node)
  }

  private func line(of node: Int) -> String? {
    let lines = HTMLText.lines(of: node, in: facts)
    return lines.prefix(6).lazy.compactMap { WrittenName($0)?.name }.first
  }

  /// A line of its own: `By Oda Fenn`.
  private func introduced(in nodes: [Int]) -> String? {
    let lines = nodes.lazy.filter {
      (5..<160).contains(facts.ownText[$0]) && !facts.isGone[$0] && facts.tag($0).isBlock
    }
    for node in lines.prefix(Self.mostLines) where !head.isTitle(node) && !facts.traits[node].contains(.caption) {
      let text = HTMLText.own(of: node, until: facts.document.end(of: node), in: facts)
      guard WrittenName.mayBeIntroduced(in: text), !isApart(node) else { continue }
      guard let written = WrittenName(text), written.isIntroduced else { continue }
      let words = written.name.split(separator: " ")
      // Most scripts have no capitals.
      let isName = words.allSatisfy { word in
        word.first.map { $0.isLetter && !$0.isLowercase } ?? false || Self.particles.contains(String(word))
      }
      let isSentence = words.count == 1 && written.name.count > 10 && !written.name.utf8.contains { $0 < 0x80 }
      if (1...8).contains(words.count), isName, !isSentence, facts.ownText[node] < 120 { return written.name }
    }
    return nil
  }

  private static let mostTried = 300
  private static let mostLines = 2000

  /// Small words inside names and between them.
  private static let particles: Set<String> = [
    "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "la", "le", "el", "al", "bin", "ten", "ter",
    "zu", "und", "and", "et", "y", "e", "en", "&", "v.", "og", "och", "i",
  ]

  /// Whether a node lies in what is not of this article.
  private func isApart(_ node: Int) -> Bool {
    head.isApart(node, facts) { box in
      let traits = facts.traits[box]
      return facts.tag(box) == .nav
        || traits.contains(.related) && traits.isDisjoint(with: [.metadata, .title, .author])
    }
  }
}
