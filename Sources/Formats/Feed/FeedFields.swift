/// What an item of a feed, or the feed itself, says in its elements.
struct FeedFields {
  var title: FeedValue?
  /// Titles of other vocabularies, for want of one.
  var otherTitle: FeedValue?
  var link: String?
  /// The address of what is listed at a place of its own, for want of a link.
  var otherLink: String?
  var guid: String?
  var guidIsLink = false
  var published, updated, created: String?
  var authors: [String] = []
  var creators: [String] = []
  /// The first that is no full text.
  var summary: FeedValue?
  var otherSummary: FeedValue?
  var contents: [FeedValue] = []
  var section: String?
  var language: String?
  var source: String?
  var media: [String] = []
  /// `xml:base`.
  var base: String?
  /// Whether the feed names its base, and it is not only known where it was fetched from.
  var baseIsGiven = false
  /// Whether the source ended within an element.
  var isCut = false

  mutating func addMedia(_ link: String?) {
    guard let link, media.count < 100, !media.contains(link) else { return }
    media.append(link)
  }
}
