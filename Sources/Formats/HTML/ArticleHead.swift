import Markup

/// Where a page prints what stands above an article: its title, who wrote it, when.
struct ArticleHead {
  /// From the title to where running text begins.
  let below: Range<Int>
  /// The part of it that is before the first paragraph.
  let lines: Range<Int>
  /// What stands right before the title, in the page's order.
  let above: Range<Int>
  /// The whole of it, with what may stand higher above.
  let around: Range<Int>
  /// The nodes of the title itself.
  private let title: Range<Int>
  private let document: HTMLDocument

  /// - Parameters:
  ///   - title: the article's, as it was found.
  ///   - body: the elements that hold the article's text.
  init(title: String, body: [Int], facts: PageFacts) {
    let heading = Self.heading(title, facts) ?? body.first ?? 0
    var node = heading
    var prose: Int32 = 0
    var firstProse: Int?
    // A summary may come before the date; the article itself does not.
    while node < facts.document.nodes.count, node < heading + 800, prose < 500 {
      if facts.ownText[node] > 0, !facts.traits[node].contains(.summary) { prose += facts.ownProse(node) }
      if prose > 0, firstProse == nil { firstProse = node }
      node += 1
    }
    below = heading..<node
    lines = heading..<(firstProse ?? node)
    above = max(heading - 16, 0)..<heading
    around = max(heading - 60, 0)..<node
    self.title = facts.tag(heading).isHeading ? heading..<facts.document.end(of: heading) : heading..<heading
    document = facts.document
  }

  func isTitle(_ node: Int) -> Bool { title.contains(node) }

  /// Whether the title stands inside a node.
  func isInside(_ box: Int) -> Bool { box <= below.lowerBound && below.lowerBound < document.end(of: box) }

  /// Whether the title and a node before it lie in the article, and not in the page around it.
  func isInArticle(with node: Int) -> Bool {
    var box = document.parent(of: below.lowerBound)
    while box > 0, box > node || document.nodes[box].tag != .article && document.nodes[box].tag != .main {
      box = document.parent(of: box)
    }
    return box > 0
  }

  /// Whether a node lies in what is not of this article: a comment, a list of others, or in one that the rule names.
  func isApart(_ node: Int, _ facts: PageFacts, or rule: (Int) -> Bool) -> Bool {
    var box = node
    while box > 0, !isInside(box) {
      let traits = facts.traits[box]
      if facts.isGone[box] || facts.tag(box) == .figcaption || rule(box)
        || !traits.isDisjoint(with: [.comment, .ranking, .recommendation, .navigation, .embedded])
      {
        return true
      }
      box = document.parent(of: box)
    }
    return false
  }

  /// The heading that says the title; else the first of the first rank.
  private static func heading(_ title: String, _ facts: PageFacts) -> Int? {
    let folded = TitleForm.folded(title)
    var (first, other): (Int?, Int?)
    var tried = 0
    for node in facts.document.nodes.indices where !facts.isGone[node] {
      let tag = facts.tag(node)
      guard tag.isHeading || tag.isBlock && facts.traits[node].contains(.title), facts.text[node] > 3,
        Int(facts.text[node]) < title.utf8.count + 60
      else { continue }
      if tag == .h1, first == nil { first = node }
      guard tag == .h1 || other == nil, folded.utf8.count > 8, tried < mostTried else { continue }
      tried += 1
      guard TitleForm.folded(HTMLText.line(of: node, in: facts)).hasPrefix(folded) else { continue }
      if tag == .h1 { return node }
      other = node
    }
    return other ?? first
  }

  private static let mostTried = 300
}
