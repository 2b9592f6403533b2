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
  let publication: Publication
  let author: String?
  let date: PublicationDate?
  let minutes: Int
  let votes: Int?
  /// How clean a copy it is.
  let warnings, bytes: Int
  /// The same for articles with the same words in title and body.
  let story: StoryKey
  let member: String?
  let byteRange: Range<Int>?

  init(_ article: Article) {
    id = article.id
    title = article.title
    let folded = Folding.headline(article.title)
    titleKey = TitleKey(folded: folded)
    beginnings = TitleKey.beginnings(of: folded)
    publication = article.publication
    author = article.author
    date = article.date
    minutes = ReadingTime(of: article.blocks).minutes
    votes = article.votes
    warnings = article.warnings.count
    bytes = article.blocks.reduce(0) { $0 + $1.text.utf8.count }
    story = StoryKey(article)
    member = article.locator.member
    byteRange = article.locator.byteRange
  }
}
