import Markup
import NewsCore

/// When an article was published and changed, as the page says.
enum PageDates {
  static func published(facts: PageFacts, metadata: PageMetadata, link: String?, language: String?) -> (
    PublicationDate, String
  )? {
    let order = DateReader.Order(language: language)
    if let date = metadata.linkedData.text("datePublished", "dateCreated").flatMap(read) {
      return (date, "from the page's linked data")
    }
    let names = [
      "article:published_time", "og:article:published_time", "datepublished", "og:published_time", "parsely-pub-date",
      "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "dc.date.issued",
      "dc.date", "dc.date.created", "dc.created", "dc.issued", "date", "article.published", "article_date_original",
      "originalpublicationdate", "displaydate", "cxenseparse:recs:publishtime", "article.created", "datecreated",
      "bt:pubdate", "og:pubdate", "release_date",
    ]
    for name in names {
      if let date = metadata.meta[name]?.first.flatMap(read) { return (date, "from the page's metadata") }
    }
    if let date = marked(facts, order, isCertain: true) { return (date, "from the page") }
    if let date = link.flatMap(inAddress) { return (date, "from the address") }
    return (marked(facts, order, isCertain: false) ?? printed(facts, order)).map { ($0, "from the page") }
  }

  static func updated(metadata: PageMetadata) -> PublicationDate? {
    metadata.linkedData.text("dateModified").flatMap(read)
      ?? metadata["article:modified_time", "og:updated_time", "datemodified", "dc.date.modified", "dc.modified"]
      .flatMap(read)
  }

  private static func marked(
    _ facts: PageFacts, _ order: DateReader.Order?, isCertain: Bool
  ) -> PublicationDate? {
    let document = facts.document
    for node in document.nodes.indices {
      let tag = facts.tag(node)
      guard tag != .text, tag != .blank, tag != .meta else { continue }
      let isPublished =
        document.string(.itemprop, of: node)?.contains("datePublished") ?? false || document.has(.pubdate, node)
      guard isPublished || !isCertain && (tag == .time || facts.traits[node].contains(.date)) else { continue }
      if !facts.traits[node].isDisjoint(with: [.comment, .related, .ranking]) { continue }
      let value = document.string(.dateTime, of: node) ?? document.string(.content, of: node)
      if let date = value.flatMap(read) { return date }
      if facts.text[node] > 5, facts.text[node] < 120, let date = first(in: node, facts, order) { return date }
    }
    return nil
  }

  /// A short line with a date in it, at best below the article's heading.
  private static func printed(_ facts: PageFacts, _ order: DateReader.Order?) -> PublicationDate? {
    let document = facts.document
    let heading = document.nodes.indices.first { facts.tag($0) == .h1 && !facts.isGone[$0] } ?? 0
    for range in [heading..<document.nodes.count, 0..<heading] {
      var tried = 0
      for node in range where facts.ownText[node] > 5 && facts.ownText[node] < 120 && tried < 80 {
        if facts.isGone[node] || !facts.traits[node].isDisjoint(with: [.comment, .related, .frame]) { continue }
        tried += 1
        if let date = first(in: node, facts, order) { return date }
      }
    }
    return nil
  }

  private static func first(in node: Int, _ facts: PageFacts, _ order: DateReader.Order?) -> PublicationDate? {
    let text = facts.document.string(of: node).collapsed
    guard text.utf8.count < 400, text.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
    let date = DateReader.firstDate(in: text, provenance: .page, order: order)
    return date.flatMap { (1990...2100).contains($0.day.year) ? $0 : nil }
  }

  private static func read(_ text: String) -> PublicationDate? {
    let date = DateReader.date(text, provenance: .metadata) ?? NearISODate(text)?.date
    return date.flatMap { (1900...2100).contains($0.day.year) ? $0 : nil }
  }

  /// `/2026/04/14/`, `/20260414-`, `/2026-04-14-`.
  private static func inAddress(_ link: String) -> PublicationDate? {
    guard let date = NearISODate(link)?.date, (1995...2100).contains(date.day.year) else { return nil }
    return PublicationDate(day: date.day, provenance: .metadata)
  }
}
