/// What a row of a headline list shows of an article: small enough to hold windows of them.
public struct Headline: Equatable, Sendable, Identifiable {
  public let id: ArticleID
  public let title: String
  public let source: String?
  public let site: String?
  public let place: String?
  public let section: String?
  public let date: PublicationDate?
  /// Of the body, as `ReadingTime` counts.
  public let readingMinutes: Int
  /// How many articles of the library tell this story in the same words, this one among them; at least 1.
  public let copies: Int
  public let votes: Int?
  public let isRead: Bool
  public let isStarred: Bool
  /// What the reader tagged it with, in the order in which it is shown.
  public let tags: [String]

  public init(
    id: ArticleID, title: String, source: String? = nil, site: String? = nil, place: String? = nil,
    section: String? = nil, date: PublicationDate? = nil, readingMinutes: Int = 1, copies: Int = 1, votes: Int? = nil,
    isRead: Bool = false, isStarred: Bool = false, tags: [String] = []
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.site = site
    self.place = place
    self.section = section
    self.date = date
    self.readingMinutes = readingMinutes
    self.copies = copies
    self.votes = votes
    self.isRead = isRead
    self.isStarred = isStarred
    self.tags = tags
  }
}
