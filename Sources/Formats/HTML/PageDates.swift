import Markup
import NewsCore

/// When an article was published and changed, as the page says.
struct PageDates {
  let facts: PageFacts
  let metadata: PageMetadata
  let head: ArticleHead
  let printed: PrintedDates
  let link: String?
  /// Whether the page is a site's first, on which every date is that of one of many articles.
  let isFrontPage: Bool

  struct Published {
    let date: PublicationDate
    let origin: PageOrigin
  }

  /// The date of publication and that of the last change.
  func read() -> (published: Published?, updated: PublicationDate?) {
    if isFrontPage { return (metadataDate(), metadataUpdate) }
    let read = printed.dates(in: head)
    let (published, update) = published(read.date)
    return (published, metadataUpdate ?? read.update ?? update)
  }

  /// The date of publication, and the date of a change where that is all there is.
  ///
  /// What the page prints at its title is what its readers are told, and wins over metadata that say another day; but not where
  /// it calls that the day of a change.
  private func published(_ read: PrintedDates.Found?) -> (Published?, PublicationDate?) {
    if let told = metadataDate() {
      guard let read, read.label != .update, !Self.mayBeSame(read.date.day, told.date.day) else { return (told, nil) }
      // Nobody can have kept the page before it was published.
      if read.isOfMasthead, read.date.day > told.date.day { return (told, nil) }
      return (Published(date: Self.joined(instant: told.date, printed: read.date), origin: .page), nil)
    }
    if let read, read.label != .update { return (Published(date: read.date, origin: .page), nil) }
    if let date = printed.certain(head) { return (Published(date: date, origin: .page), nil) }
    if let date = metadata.linkedData.pageDate.flatMap({ Self.read($0) }) {
      return (Published(date: date, origin: .linkedData), nil)
    }
    if let date = link.flatMap(Self.inAddress) { return (Published(date: date, origin: .address), nil) }
    guard let last = read ?? printed.date(outside: head) else {
      if let date = metadataUpdate { return (Published(date: date, origin: .change), nil) }
      return (ScriptDate.published(in: facts.document).map { Published(date: $0, origin: .metadata) }, nil)
    }
    guard last.label == .update else { return (Published(date: last.date, origin: .page), last.updated) }
    return (Published(date: last.date, origin: .change), last.date)
  }

  private var metadataUpdate: PublicationDate? {
    metadata.linkedData.text("dateModified").flatMap { Self.read($0) }
      ?? metadata[
        "article:modified_time", "og:updated_time", "datemodified", "dateupdate", "dc.date.modified", "dc.modified"
      ]
      .flatMap { Self.read($0) }
  }

  private func metadataDate() -> Published? {
    if let date = metadata.linkedData.text("datePublished", "dateCreated").flatMap({ Self.read($0) }) {
      return Published(date: date, origin: .linkedData)
    }
    for name in Self.names {
      if let date = metadata.meta[name]?.first.flatMap({ Self.read($0, order: printed.order) }) {
        return Published(date: date, origin: .metadata)
      }
    }
    let others = metadata.meta.keys.filter(Self.isOfPublication).sorted()
    return others.lazy.compactMap { metadata.meta[$0]?.first.flatMap { Self.read($0, order: printed.order) } }
      .first.map { Published(date: $0, origin: .metadata) }
  }

  /// `firstPublishedTime`, `x:pub-date`: names of which every system has its own.
  private static func isOfPublication(_ name: String) -> Bool {
    let name = name.filter(\.isLetter)
    guard name.contains("date") || name.contains("time"), !otherDates.contains(where: { name.contains($0) }) else {
      return false
    }
    return name.contains("publi") || name.contains("pubdate") || name.contains("pubtime") || name == "ogtime"
      || name == "pdate"
  }

  private static let otherDates = ["modif", "updat", "expir", "embargo", "unpubli", "event"]

  private static let names = [
    "article:published_time", "og:article:published_time", "datepublished", "og:published_time", "parsely-pub-date",
    "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "dc.date.issued",
    "dc.date", "dc.date.created", "dc.created", "dc.issued", "date", "article.published", "article_date_original",
    "originalpublicationdate", "displaydate", "cxenseparse:recs:publishtime", "article.created", "datecreated",
    "bt:pubdate", "og:pubdate", "release_date", "shareaholic:article_published_time",
  ]

  /// The same day, or one that is written with day and month the other way round.
  private static func mayBeSame(_ one: CalendarDay, _ other: CalendarDay) -> Bool {
    one == other || one.year == other.year && one.month == other.day && one.day == other.month
  }

  /// A page prints the day and hour of its own place, and its metadata often name the instant in UTC: the two together give the
  /// zone, where they can be the same instant.
  private static func joined(instant: PublicationDate, printed: PublicationDate) -> PublicationDate {
    guard let time = instant.time, instant.zone != nil, let shown = printed.time, printed.zone == nil else {
      return printed
    }
    let local = PublicationDate(day: printed.day, time: shown, zone: 0, provenance: .page)
    let seconds = shown.second == nil ? time.second ?? 0 : 0
    let zone = (local.sortKey - instant.sortKey + seconds) / 60
    guard zone % 15 == 0, abs(zone) <= 14 * 60 else { return printed }
    return PublicationDate(day: printed.day, time: shown, zone: zone, provenance: .page)
  }

  /// A date in an attribute.
  static func read(_ text: String, order: DateReader.Order? = nil) -> PublicationDate? {
    let date = DateReader.date(text, provenance: .metadata, order: order) ?? NearISODate(text)?.date
    return date.flatMap { (1900...2100).contains($0.day.year) ? $0 : nil }
  }

  /// `/2026/04/14/`, `/20260414-`, `/2026-04-14-`.
  private static func inAddress(_ link: String) -> PublicationDate? {
    guard let date = NearISODate(address: link)?.date, (1995...2100).contains(date.day.year) else { return nil }
    return PublicationDate(day: date.day, provenance: .metadata)
  }
}
