import Markup
import NewsCore

/// When an article was published and changed, as the page says.
enum PageDates {
  static func published(facts: PageFacts, metadata: PageMetadata, link: String?) -> (PublicationDate, String)? {
    if let date = metadata.linkedData.text("datePublished", "dateCreated").flatMap(read) {
      return (date, "from the page's linked data")
    }
    let names = [
      "article:published_time", "og:article:published_time", "datepublished", "og:published_time", "parsely-pub-date",
      "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "dc.date.issued",
      "dc.date", "dc.date.created", "dc.created", "dc.issued", "date", "article.published", "article_date_original",
      "originalpublicationdate", "displaydate", "cxenseparse:recs:publishtime", "article.created", "datecreated",
      "bt:pubdate", "og:pubdate", "release_date", "last-modified",
    ]
    for name in names {
      if let date = metadata.meta[name]?.first.flatMap(read) { return (date, "from the page's metadata") }
    }
    if let date = marked(facts) { return (date, "from the page") }
    return link.flatMap(inAddress).map { ($0, "from the address") }
  }

  static func updated(metadata: PageMetadata) -> PublicationDate? {
    metadata.linkedData.text("dateModified").flatMap(read)
      ?? metadata["article:modified_time", "og:updated_time", "datemodified", "dc.date.modified", "dc.modified"]
      .flatMap(read)
  }

  private static func marked(_ facts: PageFacts) -> PublicationDate? {
    let document = facts.document
    var first: PublicationDate?
    for node in document.nodes.indices {
      let tag = facts.tag(node)
      guard tag != .text, tag != .blank, tag != .meta else { continue }
      let isPublished = document.string(.itemprop, of: node)?.contains("datePublished") ?? false
      guard isPublished || tag == .time || facts.traits[node].contains(.date) else { continue }
      if facts.traits[node].contains(.comment) { continue }
      let value = document.string(.dateTime, of: node) ?? document.string(.content, of: node)
      let date = value.flatMap(read) ?? (facts.text[node] < 90 ? read(document.string(of: node)) : nil)
      guard let date else { continue }
      if isPublished || document.has(.pubdate, node) { return date }
      if first == nil { first = date }
    }
    return first
  }

  /// ISO 8601 or near it, the date first or after other words.
  static func read(_ text: String) -> PublicationDate? { NearISODate(text)?.date }

  /// `/2026/04/14/`, `/20260414-`, `/2026-04-14-`.
  private static func inAddress(_ link: String) -> PublicationDate? {
    guard let date = NearISODate(link)?.date, (1995...2100).contains(date.day.year) else { return nil }
    return PublicationDate(day: date.day, provenance: .metadata)
  }
}
