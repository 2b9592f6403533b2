/// Where an article came from, as far as its page tells.
public struct Publication: Equatable, Sendable {
  /// Who wrote it (`AP`, `USA TODAY`), read off dateline, byline or metadata; often not the site.
  public var source: String?
  /// Who put the page up; on copied pages it means little.
  public var site: String?
  /// The dateline's place, as printed (`MOSCOW`).
  public var place: String?
  /// The page's own label; a label of the copy, not a topic.
  public var section: String?
  /// A BCP 47 tag, where the page or the text tells.
  public var language: String?
  /// Where the feed is fetched from in which it came, as far as that tells.
  public var feed: String?
  /// The site of that feed.
  public var home: String?

  public init(
    source: String? = nil, site: String? = nil, place: String? = nil, section: String? = nil, language: String? = nil,
    feed: String? = nil, home: String? = nil
  ) {
    self.source = source
    self.site = site
    self.place = place
    self.section = section
    self.language = language
    self.feed = feed
    self.home = home
  }
}
