import Markup

/// Where in a page its article's body lies.
///
/// Paragraphs give points to the boxes around them (as the reading views of browsers have it), and boxes that the page itself
/// calls the body are preferred where they hold most of the text. What is no part of an article by its name or element is
/// looked over, unless it holds so much of the page's text that the name must mislead.
struct BodyFinder {
  let facts: PageFacts
  /// Whether a node lies in what is no part of an article.
  private(set) var isForeign: [Bool]
  /// Running text in each node that is not foreign.
  private(set) var prose: [Int32]
  private var scores: [Double]

  init(_ facts: PageFacts) {
    self.facts = facts
    let count = facts.document.nodes.count
    isForeign = Array(repeating: false, count: count)
    prose = Array(repeating: 0, count: count)
    scores = Array(repeating: 0, count: count)
    markForeign()
    addProse()
    addScores()
  }

  /// The elements that together are the body, in the page's order; empty where the page has no text.
  func body() -> [Int] {
    guard let scored = bestScored() else { return biggest().map { [$0] } ?? [] }
    if let named = bestNamed(against: scored) {
      let whole = widened(named)
      return whole == named ? withLikeSiblings(named) : [whole]
    }
    let whole = widened(scored)
    return whole == scored ? withPartsLike(scored) ?? withSiblings(scored) : [whole]
  }

  // MARK: What is foreign

  private mutating func markForeign() {
    let total = max(facts.prose[0], 1)
    for node in facts.document.nodes.indices.dropFirst() {
      isForeign[node] = isForeign[facts.document.parent(of: node)] || isForeign(node, total: total)
    }
  }

  private func isForeign(_ node: Int, total: Int32) -> Bool {
    let tag = facts.tag(node)
    guard tag.isBlock || tag == .other || tag == .span || tag == .a else { return false }
    switch tag {
    case .article, .main, .body, .html, .h1, .h2: return false
    case .p, .a, .span: return !facts.traits[node].isDisjoint(with: [.unseen, .share])
    default: break
    }
    let traits = facts.traits[node]
    let isOutside = tag == .nav || tag == .aside || tag == .footer || !traits.isDisjoint(with: .foreign)
    guard isOutside, !isPartOfBody(node, traits) else { return false }
    let isElement = tag == .nav || tag == .aside || tag == .footer
    let limit =
      tag == .footer ? 101 : isElement ? 65 : traits.contains(.body) ? 10 : traits.contains(.likely) ? 25 : 45
    return PageFacts.share(facts.prose[node], of: total) < limit
  }

  /// Whether the page calls a box both the body and a way through the page, as parts of a long article are that its list of
  /// contents leads to, and the box holds text and no links.
  private func isPartOfBody(_ node: Int, _ traits: PageTrait) -> Bool {
    traits.contains(.body) && traits.isDisjoint(with: PageTrait.foreign.subtracting(.navigation).union(.unmistakable))
      && facts.prose[node] > 80 && facts.prose[node] * 2 > facts.text[node] && facts.linkShare(node) < 20
  }

  private mutating func addProse() {
    let document = facts.document
    for node in document.nodes.indices where facts.ownText[node] > 0 && !isForeign[node] {
      prose[node] = facts.ownProse(node)
    }
    for node in document.nodes.indices.dropFirst().reversed() { prose[document.parent(of: node)] += prose[node] }
  }

  // MARK: Scores

  private mutating func addScores() {
    let document = facts.document
    for node in document.nodes.indices where facts.ownText[node] >= 25 && !isForeign[node] {
      let tag = facts.tag(node)
      guard facts.ownLinks[node] * 2 < facts.ownText[node], tag != .figcaption, tag != .li, tag != .h1 else { continue }
      // A list of a hundred names has as many commas; a sentence has one in forty letters at most.
      let commas = min(facts.ownCommas[node], facts.ownText[node] / 40)
      let points = 1 + Double(min(commas, 16)) + min(Double(facts.ownText[node]) / 100, 3)
      var box = document.parent(of: node)
      var level = 0
      while box > 0, level < 5 {
        let isBox = facts.tag(box).isBlock || facts.tag(box) == .other
        if isBox {
          if scores[box] == 0 { scores[box] = weight(box) }
          scores[box] += points / (level == 0 ? 1 : level == 1 ? 2 : Double(level * 3))
          level += 1
        }
        box = document.parent(of: box)
      }
    }
  }

  private func weight(_ node: Int) -> Double {
    let traits = facts.traits[node]
    var weight: Double =
      switch facts.tag(node) {
      case .article, .main: 15
      case .div, .section: 5
      case .pre, .td, .blockquote: 3
      case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: -3
      case .h1, .h2, .h3, .h4, .h5, .h6, .th, .header: -5
      default: 0
      }
    // A good name counts only where there is text.
    let holdsText = prose[node] * 4 >= prose[0]
    if !traits.isDisjoint(with: [.body, .likely]), holdsText { weight += 25 }
    if !traits.isDisjoint(with: [.unlikely, .caption]) || !traits.isDisjoint(with: .foreign) { weight -= 25 }
    return weight
  }

  private func value(_ node: Int) -> Double { scores[node] * Double(100 - facts.linkShare(node)) / 100 }

  private func bestScored() -> Int? {
    let document = facts.document
    let candidates = document.nodes.indices.filter { scores[$0] > 0 && !isForeign[$0] }
    guard var best = candidates.max(by: { value($0) < value($1) }) else { return nil }
    best = nearTitle(best, candidates)
    best = sharedBox(of: best, candidates) ?? best
    // A box around that scores more holds more of the text.
    var last = scores[best]
    let threshold = last / 3
    var parent = document.parent(of: best)
    while parent > 0, facts.tag(parent) != .body {
      if scores[parent] != 0 {
        if scores[parent] < threshold { break }
        if scores[parent] > last { return parent }
        last = scores[parent]
      }
      parent = document.parent(of: parent)
    }
    return best
  }

  /// Of short texts nearly alike, the one that comes first below the page's title: what is said of the site, or of its rights, is
  /// as long.
  private func nearTitle(_ best: Int, _ candidates: [Int]) -> Int {
    let document = facts.document
    guard prose[best] < 800,
      let heading = document.nodes.indices.first(where: { facts.tag($0) == .h1 && !facts.isGone[$0] }),
      let first = document.nodes.indices[heading...].first(where: {
        !isForeign[$0] && facts.ownProse($0) > 0 && !facts.traits[$0].contains(.summary)
      }), !(best..<document.end(of: best)).contains(first)
    else { return best }
    let near = candidates.filter {
      $0 <= first && first < document.end(of: $0) && value($0) * 1.5 >= value(best)
        && !facts.traits[$0].contains(.summary)
    }
    return near.max { value($0) < value($1) } ?? best
  }

  /// Where the text is spread over boxes side by side, the box around at least three of the best.
  private func sharedBox(of best: Int, _ candidates: [Int]) -> Int? {
    let rivals = candidates.filter { $0 != best && value($0) >= value(best) * 0.75 }
    guard rivals.count >= 3 else { return nil }
    let document = facts.document
    var box = document.parent(of: best)
    while box > 0, facts.tag(box) != .body {
      if rivals.count(where: { box < $0 && $0 < document.end(of: box) }) >= 3 { return box }
      box = document.parent(of: box)
    }
    return nil
  }

  // MARK: Boxes with a name

  /// The smallest box that the page calls the body and that holds most of the text.
  private func bestNamed(against scored: Int) -> Int? {
    let document = facts.document
    let named = document.nodes.indices.filter { node in
      facts.traits[node].contains(.body) && !isForeign[node] && prose[node] > 0
        && (facts.tag(node).isBlock || facts.tag(node) == .other) && facts.tag(node) != .body
        && facts.tag(node) != .html
    }
    guard let most = named.map({ prose[$0] }).max(), PageFacts.share(most, of: prose[scored]) >= 55 else { return nil }
    return named.filter { PageFacts.share(prose[$0], of: most) >= 85 }
      .min { document.end(of: $0) - $0 < document.end(of: $1) - $1 }
  }

  /// Bodies come in several pieces: all of the name in the same `article`, or side by side.
  private func withLikeSiblings(_ node: Int) -> [Int] {
    let document = facts.document
    var article = node
    while article > 0, facts.tag(article) != .article { article = document.parent(of: article) }
    let name = document.attribute(.class, of: node)
    var pieces: [Int] = []
    let around = article > 0 ? article : document.parent(of: node)
    var piece = around + 1
    while piece < document.end(of: around) {
      let isPiece =
        piece == node
        || !isForeign[piece] && prose[piece] > 0 && facts.tag(piece) == facts.tag(node)
          && (facts.traits[piece].contains(.body) || name != nil && document.attribute(.class, of: piece) == name)
      let holdsNode = piece < node && node < document.end(of: piece)
      if isPiece, !holdsNode { pieces.append(piece) }
      piece = isPiece && !holdsNode || article == 0 ? document.end(of: piece) : piece + 1
    }
    return pieces.contains(node) ? pieces : [node]
  }

  /// The box around that holds much more running text and little else, inside the same `article`.
  private func widened(_ node: Int) -> Int {
    let document = facts.document
    var best = node
    var box = node
    // What has the title inside is whole.
    if (node..<document.end(of: node)).contains(where: { facts.tag($0) == .h1 }) { return node }
    while facts.tag(box) != .article, box > 0, facts.tag(box) != .body {
      box = document.parent(of: box)
      let gain = prose[box] - prose[best]
      let rest = (facts.text[box] - prose[box]) - (facts.text[best] - prose[best])
      if gain * 5 > prose[best] * 2, gain > rest, !holdsSeveralArticles(box) { best = box }
    }
    return best
  }

  private func holdsSeveralArticles(_ node: Int) -> Bool {
    let inside = (node + 1)..<facts.document.end(of: node)
    return inside.lazy.filter { facts.tag($0) == .article && prose[$0] > 0 }.prefix(2).count > 1
  }

  /// The parts of an article that pictures as wide as the page stand between: boxes that are marked alike, beside the one around
  /// the body that has no text but the body's.
  private func withPartsLike(_ node: Int) -> [Int]? {
    let document = facts.document
    var box = node
    while box > 0, prose[document.parent(of: box)] == prose[box] { box = document.parent(of: box) }
    guard box > 0, box != node, let name = document.attribute(.class, of: box), !name.isEmpty else { return nil }
    let parts = children(of: document.parent(of: box)).filter { part in
      part == box
        || !isForeign[part] && prose[part] > 0 && facts.tag(part) == facts.tag(box) && facts.linkShare(part) < 20
          && document.attribute(.class, of: part) == name
    }
    return parts.count > 1 ? parts.map { $0 == box ? node : $0 } : nil
  }

  private func withSiblings(_ node: Int) -> [Int] {
    let document = facts.document
    let threshold = max(10, scores[node] * 0.2)
    let name = document.attribute(.class, of: node)
    return children(of: document.parent(of: node)).filter { sibling in
      if sibling == node { return true }
      guard !isForeign[sibling], !facts.isGone[sibling] else { return false }
      let isAlike = name != nil && name?.isEmpty == false && document.attribute(.class, of: sibling) == name
      if scores[sibling] + (isAlike ? scores[node] * 0.2 : 0) >= threshold, scores[sibling] > 0 { return true }
      if facts.tag(sibling) == facts.tag(node), prose[sibling] * 5 > prose[node], facts.linkShare(sibling) < 20,
        facts.traits[sibling].isDisjoint(with: .unlikely)
      {
        return true
      }
      guard facts.tag(sibling) == .p else { return false }
      return facts.text[sibling] > 80 && facts.linkShare(sibling) < 25
        || facts.text[sibling] > 0 && facts.links[sibling] == 0 && facts.endsSentence[sibling]
    }
  }

  /// A page without a paragraph: all of it.
  private func biggest() -> Int? {
    let document = facts.document
    return document.nodes.indices.first { facts.tag($0) == .main && facts.text[$0] > 0 }
      ?? document.nodes.indices.first { facts.tag($0) == .article && facts.text[$0] > 0 }
      ?? document.nodes.indices.first { facts.tag($0) == .body && facts.text[$0] > 0 }
      ?? (facts.text[0] > 0 ? 0 : nil)
  }

  private func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var child = node + 1
    while child < facts.document.end(of: node) {
      children.append(child)
      child = facts.document.end(of: child)
    }
    return children
  }
}
