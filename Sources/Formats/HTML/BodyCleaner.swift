import Markup

/// What inside a body's box is no part of the article: bars, boxes, lists of links, the head of the page.
struct BodyCleaner {
  let facts: PageFacts
  private let total: Int32

  /// - Parameter body: the elements that are the body.
  init(_ facts: PageFacts, body: [Int]) {
    self.facts = facts
    total = max(body.reduce(0) { $0 + facts.prose[$1] }, 1)
  }

  /// Which nodes are to be left out, with all that they hold.
  func dropped(in body: [Int]) -> [Bool] {
    let document = facts.document
    var dropped = [Bool](repeating: false, count: document.nodes.count)
    for root in body {
      var node = root + 1
      while node < document.end(of: root) {
        let tag = facts.tag(node)
        if tag != .text, tag != .blank, isForeign(node, tag) {
          dropped[node] = true
          node = document.end(of: node)
        } else {
          node += 1
        }
      }
    }
    return dropped
  }

  private func isForeign(_ node: Int, _ tag: HTMLTag) -> Bool {
    if facts.isGone[node] { return true }
    let traits = facts.traits[node]
    if traits.contains(.unseen) { return isSmall(node, 30) }
    // Running text is cleaned by what it says, later; links in it may have any name.
    if tag == .p || tag.isHeading || !tag.isBlock && tag != .other && facts.tag(Int(facts.holder[node])) == .p {
      return !traits.isDisjoint(with: [.share, .advertising, .comment]) && facts.prose[node] == 0
        && facts.text[node] < 200
    }
    switch tag {
    case .nav, .footer, .aside: if isSmall(node, 25) { return true }
    case .form: if isSmall(node, 40) { return true }
    case .header: if facts.prose[node] == 0 { return true }
    default: break
    }
    if !traits.isDisjoint(with: .foreign), !traits.contains(.body) { return isSmall(node, 30) }
    if traits.contains(.summary), facts.prose[node] > 0, facts.linkShare(node) < 30 { return false }
    if traits.contains(.biography) { return isSmall(node, 25) }
    if !traits.isDisjoint(with: [.metadata, .author, .date]), !traits.contains(.body) {
      if facts.text[node] < 300, facts.prose[node] < 150 { return true }
    }
    return isLinkList(node, tag)
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
}
