import Formats
import NewsCore
import Text

/// What the index keeps of an article: all that lists, resolution and ranking need. The body stays in its file.
struct ArticleEntry: Sendable {
  let id: ArticleID
  let title: String
  /// Of the folded title, for finding what a listed headline leads to.
  let titleKey: TitleKey
  /// Where the title could have been cut at a hyphen: the keys of what stands left of each.
  let beginnings: [TitleKey]
  /// What lists are ordered by.
  let titleOrder: [UInt8]
  /// Its addresses as a `FeedAddress` has them.
  let publication: Publication
  let author: String?
  let date: PublicationDate?
  let minutes: Int
  let votes: Int?
  /// How clean a copy it is.
  let warnings, bytes: Int
  /// The same for articles with the same words in title and body.
  let story: StoryKey
  /// The same for what says the same in every respect that lists and search know of.
  let version: Int
  /// When it was changed last, as a date's `sortKey`; the least number where it does not say.
  let edited: Int
  let member: String?
  let byteRange: Range<Int>?
  /// What its file says was done with it.
  let marks: [ReadingChange]

  init(_ article: Article) {
    id = article.id
    title = article.title
    let folded = Folding.headline(article.title)
    titleKey = TitleKey(folded: folded)
    beginnings = TitleKey.beginnings(of: folded)
    titleOrder = TitleOrder.bytes(of: article.title)
    var publication = article.publication
    publication.feed = publication.feed.flatMap(FeedAddress.init)?.text
    publication.home = publication.home.flatMap(FeedAddress.init)?.text
    self.publication = publication
    author = article.author
    date = article.date
    minutes = ReadingTime(of: article.blocks).minutes
    votes = article.votes
    warnings = article.warnings.count
    bytes = article.blocks.reduce(0) { $0 + $1.text.utf8.count }
    story = StoryKey(article)
    edited = (article.updated ?? article.date)?.sortKey ?? .min
    version = Self.version(article, story)
    member = article.locator.member
    byteRange = article.locator.byteRange
    marks = article.marks
  }

  private static func version(_ article: Article, _ story: StoryKey) -> Int {
    let publication = article.publication
    var bytes = story.bytes
    let numbers = [
      article.date?.sortKey, article.date?.form, article.votes, article.warnings.count, article.blocks.count,
      article.blocks.reduce(0) { $0 + $1.text.utf8.count },
    ]
    for number in numbers { withUnsafeBytes(of: (number ?? .min).littleEndian) { bytes += $0 } }
    let names = [publication.source, publication.site, publication.place, publication.section, article.author]
    for text in [article.title, article.summary] + names + article.topics
      + article.listings.flatMap(\.items).map(\.title)
    {
      bytes += text.map { Array($0.utf8) + [0] } ?? [1]
    }
    return Int(bitPattern: UInt(FNV1a.hash(bytes)))
  }
}
