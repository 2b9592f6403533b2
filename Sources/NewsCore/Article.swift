/// One text with its title, where it came from, and what its page printed beside it.
public struct Article: Equatable, Sendable {
  public var id: ArticleID
  /// The publisher's own identifier, where there is one.
  public var guid: String?
  public var title: String
  /// A sentence below the title, where the page has one.
  public var summary: String?
  public var link: String?
  public var author: String?
  public var date: PublicationDate?
  public var updated: PublicationDate?
  public var publication: Publication
  public var blocks: [Block]
  /// What its file says it is about: a page's or a feed's keywords, the tags of front matter. The reader's own tags are others.
  public var topics: [String]
  /// In the order of the page.
  public var listings: [Listing]
  /// The page's counter of approval; it means nothing for rank.
  public var votes: Int?
  /// Pictures, sound and films that belong to the article, as links.
  public var media: [String]
  /// What the file was taken for.
  public var format: FormatName
  public var locator: Locator
  /// What its file says that was done with it, in another reader. It is offered, and never taken over by itself.
  public var marks: [ReadingChange] = []
  /// How each field was found, for `check` and the page as saved.
  public var findings: [Finding]
  /// What is missing or doubtful.
  public var warnings: [Warning]

  public init(
    id: ArticleID, guid: String? = nil, title: String, summary: String? = nil, link: String? = nil,
    author: String? = nil, date: PublicationDate? = nil, updated: PublicationDate? = nil,
    publication: Publication = Publication(), blocks: [Block], topics: [String] = [], listings: [Listing] = [],
    votes: Int? = nil, media: [String] = [], format: FormatName, locator: Locator, findings: [Finding] = [],
    warnings: [Warning] = []
  ) {
    self.id = id
    self.guid = guid
    self.title = title
    self.summary = summary
    self.link = link
    self.author = author
    self.date = date
    self.updated = updated
    self.publication = publication
    self.blocks = blocks
    self.topics = topics
    self.listings = listings
    self.votes = votes
    self.media = media
    self.format = format
    self.locator = locator
    self.findings = findings
    self.warnings = warnings
  }
}

/// The name of a format, with the variant of it that a file follows.
public struct FormatName: Hashable, Sendable {
  /// `pagetext`, `text`.
  public let name: String
  /// `A`, `B`; `nil` where a format has no variants.
  public let variant: String?

  public init(_ name: String, variant: String? = nil) {
    self.name = name
    self.variant = variant
  }
}
