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
  /// Its categories and keywords.
  private(set) var topics: [String] = []
  var language: String?
  var source: String?
  var media: [String] = []
  /// `xml:base`.
  var base: String?
  /// Whether the feed names its base, and it is not only known where it was fetched from.
  var baseIsGiven = false
  /// Whether the source ended within an element.
  var isCut = false

  /// The first category is as near to a section as feeds come.
  mutating func add(category: String?) {
    guard let category else { return }
    section = section ?? category
    if topics.count < 100 { topics.append(category) }
  }

  /// As podcasts have them: in one line, with commas between.
  mutating func add(keywords: String?) {
    guard let keywords, topics.count < 100 else { return }
    topics += keywords.split(separator: ",").prefix(100).map(String.init)
  }

  mutating func addMedia(_ link: String?) {
    guard let link, media.count < 100, !media.contains(link) else { return }
    media.append(link)
  }
}
