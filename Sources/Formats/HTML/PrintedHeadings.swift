import Markup

/// Lines of a page that may be its article's title.
struct PrintedHeadings {
  private let facts: PageFacts
  /// Of the first rank.
  private let first: [Heading]
  /// Of the first rank, then of the second.
  let all: [String]

  private struct Heading {
    let node: Int
    let text: String
  }

  init(_ facts: PageFacts) {
    self.facts = facts
    first = Self.headings(.h1, facts)
    let headings = first + Self.headings(.h2, facts)
    all = headings.flatMap { [Self.titlePart(of: $0.node, facts), $0.text].compactMap(\.self) }
  }

  private static func headings(_ tag: HTMLTag, _ facts: PageFacts) -> [Heading] {
    facts.document.nodes.indices.lazy.filter { facts.tag($0) == tag && !facts.isGone[$0] && facts.text[$0] > 3 }
      .prefix(12).map { Heading(node: $0, text: line(of: $0, in: facts)) }.filter { $0.text.utf8.count < 400 }
  }

  // MARK: Not quite what the head says

  /// The page's one heading of the first rank, where it has most words of one of the titles: what is shown to search engines
  /// is often shorter, or older, than what is printed.
  ///
  /// - Parameter sites: what the site may be called; its words say nothing.
  func resembling(_ titles: [String], sites: [String]) -> String? {
    guard let heading = first.first, !first.contains(where: { $0.text != heading.text }),
      TitleForm.folded(heading.text).utf8.count >= Self.fewestBytes
    else { return nil }
    let names = sites.reduce(into: Set<String>()) { $0.formUnion(TitleForm.words($1)) }
    let words = TitleForm.words(heading.text).subtracting(names)
    let isLike = titles.contains { title in
      let others = TitleForm.words(title).subtracting(names)
      let common = others.intersection(words)
      return common.count > 2 && common.count * 2 >= min(words.count, others.count)
        && common.reduce(0) { $0 + $1.utf8.count } >= Self.fewestBytes / 2
    }
    return isLike ? part(of: heading, in: titles) ?? heading.text : nil
  }

  private static let fewestBytes = 24

  /// The part of a heading, from the beginning of an element in it or up to the end of one, that is one of the titles or that
  /// one of them begins with: a kicker, names and pictures may stand in the heading too.
  private func part(of heading: Heading, in titles: [String]) -> String? {
    let nodes = heading.node..<facts.document.end(of: heading.node)
    let folded = Set(titles.map(TitleForm.folded))
    for start in nodes.dropFirst().prefix(Self.mostElements) {
      let line = HTMLText.line(of: start..<nodes.upperBound, in: facts)
      if line.utf8.count > Self.fewestBytes / 2, folded.contains(TitleForm.folded(line)) { return Self.trimmed(line) }
    }
    let ends = nodes.dropFirst().prefix(Self.mostElements).map { facts.document.end(of: $0) }
    return Set(ends).sorted().lazy.filter { $0 < nodes.upperBound }
      .map { HTMLText.line(of: nodes.lowerBound..<$0, in: facts) }
      .last { line in titles.contains { Self.isBeginning(line, of: $0) } }
  }

  private static let mostElements = 40

  /// The longest line of the page that one of the titles begins with, the site's name behind it: `Ferry stays-Coast Daily`.
  func line(beginning titles: [String]) -> String? {
    for title in titles {
      let length = title.utf8.count
      var (best, tried) = ("", 0)
      for node in facts.document.nodes.indices where facts.tag(node).isBlock || facts.traits[node].contains(.title) {
        let text = Int(facts.text[node])
        guard text > 12, text >= length / 2, text < length, !facts.isGone[node], tried < Self.mostTried else {
          continue
        }
        tried += 1
        let line = Self.line(of: node, in: facts)
        if line.utf8.count > best.utf8.count, Self.isBeginning(line, of: title) { best = line }
      }
      if !best.isEmpty { return best }
    }
    return nil
  }

  private static let mostTried = 400

  /// Whether a sign follows in the title; a blank alone is enough in scripts that have none between words.
  private static func isBeginning(_ line: String, of title: String) -> Bool {
    guard title.hasPrefix(line), line.utf8.count * 2 >= title.utf8.count else { return false }
    let rest = title.dropFirst(line.count)
    guard let sign = rest.first(where: { !$0.isWhitespace }) else { return false }
    if "-–—|_:：·•»«/／｜－~(（[【".contains(sign) { return true }
    return rest.first?.isWhitespace ?? false && line.last.map { $0.isLetter && $0.utf8.count > 2 } ?? false
  }

  // MARK: One heading

  /// A heading's text, without the words above the title that the heading itself sets apart.
  private static func line(of heading: Int, in facts: PageFacts) -> String {
    let whole = HTMLText.line(of: heading, in: facts)
    let nodes = heading..<facts.document.end(of: heading)
    guard nodes.count > 3, let title = behindKicker(in: nodes, facts) else { return whole }
    let line = trimmed(HTMLText.line(of: title, in: facts))
    return line.utf8.count > 12 ? line : whole
  }

  /// `<span class=kicker>Harbour</span><span>: </span><span class=headline>Ferry stays</span>`
  private static func behindKicker(in heading: Range<Int>, _ facts: PageFacts) -> Range<Int>? {
    let elements = elements(in: heading, facts)
    for node in elements {
      let end = facts.document.end(of: node)
      guard end < heading.upperBound else { continue }
      // A sign in an element of its own parts what stands in others.
      let isSign = facts.text[node] < 4 && node != elements.first && isSign(HTMLText.line(of: node, in: facts))
      if isSign || isKicker(node, facts) { return end..<heading.upperBound }
    }
    return nil
  }

  /// What in a heading is called the title, where that is not all of it.
  private static func titlePart(of heading: Int, _ facts: PageFacts) -> String? {
    let titles = elements(in: heading..<facts.document.end(of: heading), facts).filter {
      facts.traits[$0].contains(.title) && !facts.traits[$0].contains(.summary)
    }
    guard titles.count == 1, facts.text[titles[0]] < facts.text[heading] else { return nil }
    return trimmed(HTMLText.line(of: titles[0], in: facts))
  }

  private static func elements(in heading: Range<Int>, _ facts: PageFacts) -> [Int] {
    heading.dropFirst().prefix(mostElements).filter {
      facts.text[$0] > 0 && facts.tag($0) != .text && facts.tag($0) != .blank
    }
  }

  private static func isSign(_ text: String) -> Bool { !text.isEmpty && text.allSatisfy { signs.contains($0) } }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { signs.contains($0) || $0.isWhitespace })
  }

  private static let signs = ":-–—|/·•"

  private static func isKicker(_ node: Int, _ facts: PageFacts) -> Bool {
    guard let name = facts.document.string(.class, of: node)?.lowercased() else { return false }
    return kickers.contains { name.contains($0) }
  }

  private static let kickers = [
    "kicker", "overline", "eyebrow", "dachzeile", "roofline", "spitzmarke", "topline", "toptitle", "supertitle",
    "pretitle",
  ]
}
