import Markup
import NewsCore

/// The lists of headlines that a page prints beside its article, under their own names.
struct PageListings {
  let facts: PageFacts
  let base: String?
  let link: String?
  private static let longest = 40

  /// - Parameter others: lists without a name that were taken out of the body.
  func listings(and others: [Int]) -> [Listing] {
    var listings: [Listing] = []
    // Boxes lie in one another, and each is looked through.
    var budget = 8 * facts.document.nodes.count
    var node = 1
    while node < facts.document.nodes.count, listings.count < 24, budget > 0 {
      guard let name = boxName(at: node) else {
        node += 1
        continue
      }
      let links = links(in: node, &budget)
      let items = links.count > Self.longest ? [] : links.headlines
      if items.count > 1, !listings.contains(where: { $0.items == items }) {
        let kind = ListingName.kind(name, facts.traits[node])
        listings.append(Listing(kind: kind, name: name.nonEmpty ?? ListingName.plain(kind), items: items))
      }
      // The boxes inside have no more than it; one that has too many is perhaps a list of lists.
      node = links.count > Self.longest ? node + 1 : facts.document.end(of: node)
    }
    for node in others.prefix(200) where listings.count < 24 {
      let links = links(in: node, &budget)
      let items = links.count > Self.longest ? [] : links.headlines
      guard items.count > 1, !listings.contains(where: { $0.holds(items) }) else { continue }
      let kind = ListingName.kind("", facts.traits[node])
      listings.append(Listing(kind: kind, name: ListingName.plain(kind), items: items))
    }
    return listings
  }

  /// The headlines of a page that is no article: links in headings and headings in links.
  func headlines() -> Listing? {
    let document = facts.document
    var items: [ListedHeadline] = []
    var node = 0
    while node < document.nodes.count, items.count < 400 {
      // What holds much text is a heading without an end.
      guard facts.tag(node).isHeading, facts.links[node] > 0, facts.text[node] < 400 else {
        node += 1
        continue
      }
      defer { node = document.end(of: node) }
      let inner = (node..<document.end(of: node)).first { facts.tag($0) == .a && document.has(.href, $0) }
      var anchor = inner ?? document.parent(of: node)
      while anchor > 0, facts.tag(anchor) != .a { anchor = document.parent(of: anchor) }
      let target = document.attribute(.href, of: anchor).flatMap { WebLink.resolved($0, against: base) }
      let title = HTMLText.line(of: node, in: facts)
      if let target, title.utf8.count > 9, !items.contains(where: { $0.link == target }) {
        items.append(ListedHeadline(title, link: target))
      }
    }
    return items.count < 3 ? nil : Listing(kind: .other, name: "On this page", items: items)
  }

  /// The name of a box of links, empty if it has none; `nil` for what is no such box.
  private func boxName(at node: Int) -> String? {
    let tag = facts.tag(node)
    guard tag.isBlock || tag == .other, tag != .body, tag != .html, tag != .main, facts.linkShare(node) > 35 else {
      return nil
    }
    let traits = facts.traits[node]
    let name = name(of: node)
    let isNamed = name.map { BodyEnd.isMark(text: $0) } ?? false
    guard isNamed || !traits.isDisjoint(with: [.related, .ranking, .recommendation]) else { return nil }
    return traits.isDisjoint(with: [.navigation, .share, .comment, .tags]) ? name ?? "" : nil
  }

  /// The heading inside, before the first link of the list, or right before the box.
  private func name(of node: Int) -> String? {
    let document = facts.document
    var inner = node + 1
    while inner < document.end(of: node), inner < node + 40 {
      if facts.tag(inner).isHeading || facts.traits[inner].contains(.title) && facts.tag(inner).isBlock,
        facts.text[inner] > 1
      {
        // The first of several headings that are links is no name.
        guard facts.text[inner] < 80, facts.links[inner] == 0 || facts.text[inner] < 30 else { return nil }
        return HTMLText.line(of: inner, in: facts)
      }
      if facts.tag(inner) == .a, facts.text[inner] > 20 { break }
      inner += 1
    }
    return nil
  }

  private func links(in box: Int, _ budget: inout Int) -> BoxLinks {
    let document = facts.document
    var links = BoxLinks()
    var node = box + 1
    while node < document.end(of: box), links.count <= Self.longest, budget > 0 {
      defer { node = facts.tag(node) == .a ? document.end(of: node) : node + 1 }
      budget -= facts.tag(node) == .a ? document.end(of: node) - node : 1
      guard facts.tag(node) == .a, !facts.isGone[node], facts.text[node] < 400, !isAside(node),
        let href = document.attribute(.href, of: node),
        let target = WebLink.resolved(href, against: base), target != link
      else { continue }
      let title = HTMLText.line(of: node, in: facts)
      guard title.utf8.count > 9, title.utf8.count < 400,
        title.contains(" ") || title.utf8.contains(where: { $0 >= 0x80 })
      else { continue }
      links.add(ListedHeadline(title, link: target), to: target, kind: kind(of: node))
    }
    return links
  }

  /// Whether the page says that a link leads to an author or a topic, or that it is a date.
  private func isAside(_ link: Int) -> Bool {
    if let relation = facts.document.attribute(.rel, of: link) {
      let words = String(decoding: relation, as: UTF8.self).lowercased().split(separator: " ")
      if words.contains(where: { ["author", "tag", "category"].contains($0) }) { return true }
    }
    // Around it alone: the class of a card names its author and its topics too.
    var node = link
    while facts.text[node] == facts.text[link], node > 0 {
      if !facts.traits[node].isDisjoint(with: [.author, .date, .tags, .comment, .share]) { return true }
      node = facts.document.parent(of: node)
    }
    return false
  }

  /// The names of its element and of the one around it, but for numbers, which count the links.
  private func kind(of link: Int) -> [UInt8] {
    let parent = facts.document.parent(of: link)
    var kind: [UInt8] = [facts.tag(parent).rawValue]
    for node in [parent, link] {
      kind.append(0)
      if let name = facts.document.attribute(.class, of: node) {
        kind.append(contentsOf: name.lazy.filter { $0 &- 0x30 >= 10 })
      }
    }
    return kind
  }
}

extension Listing {
  fileprivate func holds(_ items: [ListedHeadline]) -> Bool {
    items.allSatisfy { self.items.contains($0) }
  }
}
