import Markup

/// Who wrote it, as the page says.
struct PageByline {
  let facts: PageFacts
  let metadata: PageMetadata
  let head: ArticleHead
  let site: String?
  /// Whether the page is a site's first, on which every name is that of one of many articles.
  let isFrontPage: Bool

  /// The names, without the site's behind them, and how they were found.
  ///
  /// What stands at the title counts before metadata, which often name the site or whoever put the page up.
  func author() -> (String, PageOrigin)? {
    found().map { (withoutSite($0.0), $0.1) }
  }

  private func found() -> (String, PageOrigin)? {
    let told = metadataNames()
    guard !isFrontPage else { return told }
    let atTitle =
      marked(in: head.above.lowerBound..<head.lines.upperBound)
      ?? introduced(in: Array(head.lines) + head.above.reversed())
    if let name = atTitle, name.utf8.count > 2, told.map({ !isSite(name) && !Self.says($0.0, more: name) }) ?? true {
      return (name, .byline)
    }
    if let told { return told }
    let nodes = facts.document.nodes.indices
    if let name = atTitle ?? marked(in: nodes) ?? introduced(in: Array(nodes)) ?? broken(in: nodes) {
      return (name, .byline)
    }
    return unprinted().map { ($0, .metadata) }
  }

  private func metadataNames() -> (String, PageOrigin)? {
    let linked = joined(metadata.linkedData.authorNames)
    for name in Self.names {
      guard let names = joined(metadata.meta[name] ?? []) else { continue }
      // Linked data often have room for one name only.
      guard let linked else { return (names, .metadata) }
      if Self.isList(names, with: linked) { return (names, .metadata) }
    }
    return linked.map { ($0, .linkedData) }
  }

  /// Whether names are of several people, of whom another names only one.
  private static func isList(_ names: String, with name: String) -> Bool {
    let people = names.split(separator: ",").map { $0.split(separator: " ") }
    return !name.contains(",") && people.count > 1 && people.allSatisfy { (2...4).contains($0.count) }
      && people.contains { $0 == name.split(separator: " ") }
  }

  /// What the page marks as the author's name, and has for programs alone: `<span itemprop=author><link itemprop=name>`.
  private func unprinted() -> String? {
    let document = facts.document
    let boxes = document.nodes.indices.lazy.filter { document.string(.itemprop, of: $0) == "author" && !isApart($0) }
    return boxes.prefix(Self.mostTried).compactMap { box -> String? in
      let names = (box..<min(document.end(of: box), box + 40)).lazy.filter {
        document.string(.itemprop, of: $0) == "name" || $0 == box
      }.compactMap { document.string(.content, of: $0) }
      return joined(Array(names.prefix(1)))
    }.first
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
      guard !isSite(name), let name = WrittenName(name, isField: true).map({ withoutSite($0.name) }), !isSite(name),
        !isOfSoftware(name), !result.contains(name)
      else { continue }
      result.append(name)
    }
    return result.isEmpty ? nil : result.joined(separator: ", ")
  }

  /// The makers of what writes the site's pages, whom templates name.
  private func isOfSoftware(_ name: String) -> Bool {
    guard let software = metadata["generator"]?.split(whereSeparator: { !$0.isLetter }).first, software.count > 3 else {
      return false
    }
    return name.lowercased().hasPrefix(software.lowercased())
  }

  /// `Oda Fenn, Alden Beacon`, `Oda Fenn Alden Beacon`
  private func withoutSite(_ name: String) -> String {
    guard let site = site.map(TitleForm.folded), !site.isEmpty else { return name }
    let words = name.split(separator: " ")
    for start in words.indices.dropFirst() where start > 1 || words[start - 1].hasSuffix(",") {
      let tail = words[start...].map { TitleForm.folded(String($0)) }
      let whole = tail.joined()
      let isApart = words[start - 1].last == ","
      let isSite = whole == site || whole.hasPrefix(site) && site.utf8.count > 7
      let isPart = isApart && (tail[0] == site || site.hasPrefix(whole) && whole.utf8.count > 3)
      guard isSite || isPart else { continue }
      return words[..<start].joined(separator: " ").trimmedAtEnd
    }
    return name
  }

  /// `Coast Daily`, `The Coast Daily`
  private static func isSame(_ name: String, _ site: String) -> Bool {
    let names = [name, site].map { $0.lowercased().hasPrefix("the ") ? String($0.dropFirst(4)) : $0 }.map(
      TitleForm.bare)
    return names[0] == names[1]
  }

  private func isSite(_ name: String) -> Bool {
    if let site, Self.isSame(name, site) || EastAsianName.isIn(name) && site.hasPrefix(name) {
      return true
    }
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
      if isSaid(node) { return names(name, in: node, range) }
      if weak == nil { weak = names(name, in: node, range) }
    }
    return weak
  }

  /// A name, and those that stand behind it marked in the same way.
  private func names(_ name: String, in node: Int, _ range: Range<Int>) -> String {
    let document = facts.document
    let mark = [
      document.string(.class, of: node), document.string(.itemprop, of: node), document.string(.rel, of: node),
    ]
    guard facts.tag(node) != .p else { return name }
    var names = [name]
    var next = document.end(of: node)
    var between = 0
    while next < min(range.upperBound, document.nodes.count), between < Self.mostBetween, names.count < 12 {
      let other = [
        document.string(.class, of: next), document.string(.itemprop, of: next), document.string(.rel, of: next),
      ]
      guard isMarked(next), facts.tag(next) == facts.tag(node), other == mark, !isApart(next) else {
        if facts.tag(next) == .text { between += Int(facts.text[next]) }
        if facts.isGone[next] { next = document.end(of: next) } else { next += 1 }
        continue
      }
      guard let name = self.name(in: next) else { break }
      if !names.contains(name) { names.append(name) }
      between = 0
      next = document.end(of: next)
    }
    return names.joined(separator: ", ")
  }

  /// In bytes: what stands between two names of one list.
  private static let mostBetween = 12

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
      (2..<160).contains(facts.ownText[$0]) && !facts.isGone[$0] && facts.tag($0).isBlock
        && !(facts.tag($0).isHeading && facts.ownLinks[$0] > 0)
    }
    var label: Int?
    for node in lines.prefix(Self.mostLines) where !head.isTitle(node) && !facts.traits[node].contains(.caption) {
      let text = HTMLText.own(of: node, until: facts.document.end(of: node), in: facts)
      // `<dt>Author</dt><dd>Oda Fenn</dd>`
      let isLabelled = label.map { $0 < node && node < $0 + Self.mostToLabelled } ?? false
      label = WrittenName.isLabel(text) ? node : nil
      guard isLabelled || WrittenName.mayBeIntroduced(in: text), label == nil, !isApart(node) else { continue }
      guard let written = WrittenName(text), isLabelled || written.isIntroduced else { continue }
      let name = withoutSite(written.name)
      if isName(name), facts.ownText[node] < 120, !isLabelled || name.contains(" ") { return name }
    }
    return nil
  }

  /// In a paragraph of lines that are broken by hand, the first or the last of them: `Text: Oda Fenn<br>`.
  private func broken(in nodes: Range<Int>) -> String? {
    let breaks = nodes.lazy.filter { facts.tag($0) == .br && !facts.isGone[$0] }.prefix(Self.mostTried)
    let blocks = breaks.reduce(into: [Int]()) { blocks, node in
      let holder = Int(facts.holder[node])
      if blocks.last != holder { blocks.append(holder) }
    }
    for block in blocks where !facts.traits[block].contains(.caption) && !isApart(block) {
      let lines = HTMLText.ownLines(of: block, in: facts)
      for line in lines.prefix(2) + lines.suffix(2) where (5..<120).contains(line.utf8.count) {
        guard WrittenName.mayBeIntroduced(in: line), let written = WrittenName(line), written.isIntroduced else {
          continue
        }
        let name = withoutSite(written.name)
        if name.contains(" "), isName(name), !SentenceEnd.isEnd(of: line.utf8) { return name }
      }
    }
    return nil
  }

  private static let mostToLabelled = 16

  /// Whether words have capitals as names do; most scripts have none.
  private func isName(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    let haveCapitals = words.allSatisfy { word in
      word.first.map { $0.isLetter && !$0.isLowercase } ?? false || Self.particles.contains(String(word))
    }
    let isSentence = words.count == 1 && name.count > 10 && !name.utf8.contains { $0 < 0x80 }
    return (1...8).contains(words.count) && haveCapitals && !isSentence
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

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while let last = text.last, last == "," || last == "." && text.count > 3 || last == "-" || last.isWhitespace {
      text.removeLast()
    }
    return String(text)
  }
}
