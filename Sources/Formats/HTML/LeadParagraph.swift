import Markup

/// The paragraph between title and body that sums the article up, where it lies outside of the body's box.
enum LeadParagraph {
  /// - Parameters:
  ///   - body: the body's elements.
  ///   - description: what the page's head says of the article.
  static func node(before body: [Int], finder: BodyFinder, description: String?) -> Int? {
    let facts = finder.facts
    guard let start = body.first else { return nil }
    let heading = heading(facts) ?? 0
    guard heading < start else { return nil }
    let known = description.map(TitleForm.folded)
    var node = heading
    while node < start {
      if facts.document.end(of: node) > start || finder.isForeign[node] || facts.isGone[node] || facts.text[node] < 60 {
        // A box around both is looked into; what is small is not.
        node = facts.document.end(of: node) > start ? node + 1 : facts.document.end(of: node)
        continue
      }
      if isLead(node, facts, known) { return node }
      node += 1
    }
    return nil
  }

  /// The article's figures between its title and its body, outside of the lead and of one another.
  static func pictures(before body: [Int], lead: Int?, finder: BodyFinder) -> [Int] {
    let facts = finder.facts
    guard let start = body.first, let heading = heading(facts), heading < start else { return [] }
    var figures: [Int] = []
    var node = heading
    while node < start, figures.count < 2 {
      let isFigure =
        facts.tag(node) == .figure && !finder.isForeign[node] && !facts.isGone[node]
        && facts.document.end(of: node) <= start && facts.links[node] == 0
      if isFigure { figures.append(node) }
      node = isFigure || node == lead ? facts.document.end(of: node) : node + 1
    }
    return figures
  }

  private static func heading(_ facts: PageFacts) -> Int? {
    facts.document.nodes.indices.first { facts.tag($0) == .h1 && !facts.isGone[$0] }
  }

  private static func isLead(_ node: Int, _ facts: PageFacts, _ known: String?) -> Bool {
    guard facts.tag(node).isBlock, facts.text[node] < 900, facts.linkShare(node) < 30, facts.tag(node) != .h1 else {
      return false
    }
    if facts.traits[node].contains(.summary), facts.prose[node] > 0 || facts.text[node] > 80 { return true }
    guard let known, known.utf8.count > 50, facts.ownText[node] > 60 else { return false }
    let folded = TitleForm.folded(facts.document.string(of: node))
    return folded.hasPrefix(known.prefix(50))
  }
}
