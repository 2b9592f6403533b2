import Markup
import NewsCore

/// Dates that a page prints, with what it says of them.
struct PrintedDates {
  let facts: PageFacts
  /// Whether a node lies in what is no part of an article.
  let isForeign: [Bool]
  let order: DateReader.Order?

  /// Places that are looked at in a page.
  private static let mostTried = 2000

  struct Found {
    let date: PublicationDate
    let label: DateLabel?
    /// Of a change, where the same text tells it.
    var updated: PublicationDate?
    /// Whether it stands above the article and nothing marks it: often the day that the page was shown.
    var isOfMasthead = false
  }

  /// Around the article's title: what is marked as a date, then a line with a date in it; what stands below comes first.
  ///
  /// - Returns: also the first that is called that of a change.
  func dates(in head: ArticleHead) -> (date: Found?, update: PublicationDate?) {
    var (marked, line, update): (Found?, Found?, Found?)
    var updated: PublicationDate?
    let behind = head.lines.upperBound..<head.below.upperBound
    // Right above the title may stand the text of a box that began long before.
    let holders = Set(head.above.map { Int(facts.holder[$0]) }).filter { $0 < head.above.lowerBound }.sorted()
      .reversed()
    for node in Array(head.lines) + head.above.reversed() + holders + Array(behind) where !head.isTitle(node) {
      // A change is told beside the publication.
      guard marked == nil || updated == nil && head.lines.contains(node) else { break }
      let isMarked = isMarked(node)
      guard isMarked || (line == nil || updated == nil) && !behind.contains(node) else { continue }
      guard let found = found(at: node), !isApart(node, head) else { continue }
      updated = updated ?? found.updated
      if found.label == .update {
        update = update ?? found
      } else if isMarked {
        marked = marked ?? found
      } else if line == nil {
        line = found
        line?.isOfMasthead = found.label == nil && node < head.below.lowerBound && !head.isInArticle(with: node)
      }
    }
    return (marked ?? line ?? update, updated)
  }

  /// Anywhere: what is called the publication's, then what is marked as a date, then a line with a date in it.
  func date(outside head: ArticleHead) -> Found? {
    var (marked, update, line): (Found?, Found?, Found?)
    var tried = 0
    let start = head.below.lowerBound
    for node in Array(start..<facts.document.nodes.count) + (0..<start).reversed() {
      guard tried < Self.mostTried, facts.ownText[node] > 5 || isMarked(node) else { continue }
      tried += 1
      guard let found = found(at: node), !isApart(node, head) else { continue }
      if found.label == .publication { return found }
      if isForeign[node], !head.around.contains(node) { continue }
      if found.label == .update {
        update = update ?? found
      } else if isMarked(node) {
        marked = marked ?? found
      } else if facts.ownText[node] < 80 {
        line = line ?? found
      }
    }
    return marked ?? update ?? line ?? heading(head)
  }

  /// In the title itself, last of all: it may be any day's.
  private func heading(_ head: ArticleHead) -> Found? {
    let heading = head.below.lowerBound
    guard head.isTitle(heading) else { return nil }
    return date(in: HTMLText.parted(of: heading, in: facts)).map { Found(date: $0, label: nil) }
  }

  /// A date that the page marks as the publication's.
  func certain(_ head: ArticleHead) -> PublicationDate? {
    let nodes = facts.document.nodes.indices.lazy.filter { isPublished($0) && facts.tag($0) != .meta }
    for node in nodes.prefix(Self.mostTried) {
      if let found = found(at: node), !isApart(node, head) { return found.date }
    }
    return nil
  }

  // MARK: One place

  private func isPublished(_ node: Int) -> Bool {
    let tag = facts.tag(node)
    guard tag != .text, tag != .blank else { return false }
    return facts.document.string(.itemprop, of: node)?.contains("datePublished") ?? false
      || facts.document.has(.pubdate, node)
  }

  private func isMarked(_ node: Int) -> Bool {
    let tag = facts.tag(node)
    guard tag != .text, tag != .blank, tag != .meta else { return false }
    return tag == .time || facts.traits[node].contains(.date) || isPublished(node)
  }

  private func found(at node: Int) -> Found? {
    if isMarked(node) { return marked(node) }
    guard facts.ownText[node] > 5, facts.ownText[node] < 240, !facts.isGone[node], facts.tag(node).isBlock else {
      return nil
    }
    let text = HTMLText.own(of: node, until: facts.document.end(of: node), in: facts)
    guard text.utf8.contains(where: { $0 &- 0x30 < 10 }), !holdsMarked(node) else { return nil }
    let published = DateLabel.publication(in: text)
    // A sentence may speak of any day.
    if published == nil, facts.ownProse(node) > 0 || text.contains("://") { return nil }
    guard let date = date(in: published ?? text) else { return nil }
    let before = text.prefix { !$0.isNumber }
    return found(date, published != nil ? .publication : DateLabel(lastIn: String(before)), in: text)
  }

  private func marked(_ node: Int) -> Found? {
    let text = facts.text[node] < 240 ? HTMLText.parted(of: node, in: facts) : ""
    if let date = value(of: node) {
      // What is shown may be another day: that of the place, or of the publication where the attribute tells the change.
      let shown = self.date(in: text).flatMap { $0.day == date.day ? nil : $0 }
      return found(shown ?? date, label(of: node, text), in: "")
    }
    guard text.utf8.count > 5, !holdsMarked(node) else { return nil }
    let published = DateLabel.publication(in: text)
    return date(in: published ?? text).map {
      found($0, published == nil ? label(of: node, text) : .publication, in: text)
    }
  }

  private func found(_ date: PublicationDate, _ label: DateLabel?, in text: String) -> Found {
    let update = DateLabel.update(in: text)
    let updated = update.flatMap { self.date(in: $0) }
    // `28 April 2026 -- Updated 0203 GMT`
    let isUpdate = label == nil && updated == nil && update?.utf8.contains { $0 &- 0x30 < 10 } ?? false
    guard label != .update, !isUpdate else { return Found(date: date, label: .update, updated: date) }
    return Found(date: date, label: label, updated: updated)
  }

  /// Whether there is a date inside that is marked as one, and speaks for itself.
  private func holdsMarked(_ node: Int) -> Bool {
    let marked = ((node + 1)..<min(facts.document.end(of: node), node + 60)).lazy.filter(isMarked).prefix(6)
    return marked.contains { inner in
      if value(of: inner) != nil { return true }
      return (6..<240).contains(facts.text[inner]) && date(in: HTMLText.parted(of: inner, in: facts)) != nil
    }
  }

  /// The date in an element's attributes.
  private func value(of node: Int) -> PublicationDate? {
    let document = facts.document
    let value =
      document.string(.dateTime, of: node) ?? document.string(.content, of: node) ?? document.string(.title, of: node)
    return value.flatMap { PageDates.read($0, order: order) }
  }

  private func label(of node: Int, _ text: String) -> DateLabel? {
    let document = facts.document
    let name = (document.string(.class, of: node) ?? "") + " " + (document.string(.itemprop, of: node) ?? "")
    let saysUpdate = name.contains("pdated") || name.contains("odified")
    let saysMore = name.contains("ublish") || name.contains("entry-date") || document.has(.pubdate, node)
    if saysUpdate, !saysMore { return .update }
    let holder = facts.tag(node).isBlock ? node : Int(facts.holder[node])
    guard facts.ownText[holder] < 400 else { return nil }
    return DateLabel(lastIn: HTMLText.own(of: holder, until: node, in: facts) + " " + text.prefix { !$0.isNumber })
  }

  private func date(in text: String) -> PublicationDate? {
    guard text.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
    let date = DateReader.firstDate(in: text, provenance: .page, order: order)
    return date.flatMap { (1990...2100).contains($0.day.year) ? $0 : nil }
  }

  /// Whether a node lies in what is not of this article, or in a picture's caption.
  private func isApart(_ node: Int, _ head: ArticleHead) -> Bool {
    head.isApart(node, facts) { box in
      // A headline and its date.
      let isItem = facts.tag(box) == .li || facts.tag(box) == .article
      if isItem, facts.links[box] > 40, facts.linkShare(box) > 60 { return true }
      let traits = facts.traits[box]
      return traits.contains(.caption) || traits.contains(.related) && traits.isDisjoint(with: [.metadata, .title])
    }
  }
}
