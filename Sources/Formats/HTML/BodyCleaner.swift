import Markup

/// What inside a body's box is no part of the article: bars, boxes, lists of links, the head of the page.
struct BodyCleaner {
  let facts: PageFacts
  private let total: Int32
  /// From where the text has begun to where its last sentence stands.
  private let text: Range<Int>

  /// What a body is cleaned of.
  struct Dropped {
    /// Which nodes are to be left out, with all that they hold.
    var isDropped: [Bool]
    /// Those of them that are lists of links under no name of their own.
    var linkLists: [Int] = []
  }

  /// - Parameter body: the elements that are the body.
  init(_ facts: PageFacts, body: [Int]) {
    self.facts = facts
    total = max(body.reduce(0) { $0 + facts.prose[$1] }, 1)
    text = Self.text(of: body, facts)
  }

  /// A summary may come before the byline; the article itself does not.
  private static func text(of body: [Int], _ facts: PageFacts) -> Range<Int> {
    var (first, last) = (Int.max, 0)
    var (paragraphs, prose): (Int, Int32) = (0, 0)
    for node in body.lazy.flatMap({ $0..<facts.document.end(of: $0) })
    where facts.ownProse(node) > 0 {
      if !facts.traits[node].contains(.summary) {
        prose += facts.ownProse(node)
        paragraphs += 1
      }
      if prose > 240 || paragraphs > 1, first == .max { first = node }
      last = node
    }
    return first < last ? first..<last : last..<last
  }

  func dropped(in body: [Int]) -> Dropped {
    let document = facts.document
    var dropped = Dropped(isDropped: [Bool](repeating: false, count: document.nodes.count))
    for root in body {
      // Behind these nodes what is being stepped through has ended: code, and items of lists, tables and quotes.
      var (code, item) = (0, 0)
      var heading: Int?
      var node = root + 1
      while node < document.end(of: root) {
        let tag = facts.tag(node)
        if tag == .text || tag == .blank {
          node += 1
          continue
        }
        let isForeign =
          node < code ? facts.isGone[node] : isForeign(node, tag, isInItem: node < item)
        let isList = !isForeign && node >= code && isLinkList(node, tag) && !isUnder(heading, node)
        if isForeign || isList {
          dropped.isDropped[node] = true
          if isList { dropped.linkLists.append(node) }
          node = document.end(of: node)
          continue
        }
        if tag.isHeading { heading = node }
        switch tag {
        case .pre, .listing, .xmp, .code:
          if !document.nodes[node].isUnclosed { code = max(code, document.end(of: node)) }
        case .li, .td, .th, .dd, .dt, .blockquote: item = max(item, document.end(of: node))
        default: break
        }
        node += 1
      }
    }
    return dropped
  }

  private func isForeign(_ node: Int, _ tag: HTMLTag, isInItem: Bool) -> Bool {
    if facts.isGone[node] { return true }
    let traits = facts.traits[node]
    if traits.contains(.unseen) { return isSmall(node, 30) }
    // Running text is cleaned by what it says, later; links in it may have any name.
    if tag.isHeading { return traits.contains(.unmistakable) && facts.prose[node] == 0 && facts.text[node] < 200 }
    if tag == .p || !tag.isBlock && tag != .other && facts.tag(Int(facts.holder[node])) == .p {
      return !traits.isDisjoint(with: [.share, .advertising, .comment]) && facts.prose[node] == 0
        && facts.text[node] < 200
    }
    switch tag {
    case .nav, .aside: if isSmall(node, 25) { return true }
    case .footer: if !isInItem, isSmall(node, 25) { return true }
    case .form: if isSmall(node, 40) { return true }
    case .header: if facts.prose[node] == 0, node < text.lowerBound, !isOfSection(node) { return true }
    default: break
    }
    if !traits.isDisjoint(with: .foreign), !traits.contains(.body) {
      return isSmall(node, 30) && !isArticle(node, traits)
    }
    if traits.contains(.biography) { return isSmall(node, 25) }
    // Inside of the text, dates are a chronicle's and names those of whom it quotes.
    if !traits.isDisjoint(with: [.metadata, .author, .date]), !traits.contains(.body),
      !text.contains(node)
    {
      if facts.text[node] < 300, facts.prose[node] < 150 { return true }
    }
    return false
  }

  /// Whether a header holds the heading of a part, and not the page's.
  private func isOfSection(_ header: Int) -> Bool {
    guard facts.prose[facts.document.parent(of: header)] * 2 < facts.prose[0] else { return false }
    let inside = header..<facts.document.end(of: header)
    return inside.contains { facts.tag($0).isHeading } && !inside.contains { facts.tag($0) == .h1 }
  }

  /// Whether a box holds text like the article's own, and nothing but a word that news is made of speaks against it.
  private func isArticle(_ node: Int, _ traits: PageTrait) -> Bool {
    guard facts.prose[node] > 80, facts.prose[node] * 2 > facts.text[node],
      facts.linkShare(node) < 20,
      !traits.contains(.unmistakable)
    else { return false }
    return !traits.contains(.related) || facts.links[node] == 0
  }

  private func isSmall(_ node: Int, _ hundredths: Int) -> Bool {
    PageFacts.share(facts.prose[node], of: total) <= hundredths
  }

  private func isLinkList(_ node: Int, _ tag: HTMLTag) -> Bool {
    guard facts.prose[node] * 4 < facts.text[node], facts.text[node] > 0, isSmall(node, 25) else { return false }
    let share = facts.linkShare(node)
    switch tag {
    case .ul, .ol, .dl, .menu: return share > 60
    case .div, .section, .article, .table, .other: return share > 60 && facts.text[node] > 20
    default: return false
    }
  }

  /// Whether a list stands right below a heading that names it as the article's own: its sources.
  private func isUnder(_ heading: Int?, _ list: Int) -> Bool {
    guard let heading, text.contains(heading), facts.links[heading] == 0 else { return false }
    let end = facts.document.end(of: heading)
    guard list >= end, list <= end + 2 else { return false }
    return !BodyEnd.isMark(text: HTMLText.line(of: heading, in: facts))
  }
}
