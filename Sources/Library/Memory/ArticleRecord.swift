import NewsCore
import Text

/// What is kept of an article in memory: its headline and the way back to its file.
struct ArticleRecord: Sendable {
  let id: ArticleID
  let title: String
  let foldedTitle: String
  /// Folded as for search.
  let searchTitle: [UInt8]
  var publication: Publication
  let date: PublicationDate?
  let readingMinutes: Int
  let votes: Int?
  let path: FilePath
  /// How clean a copy it is.
  let cleanness: Cleanness
  var isRead = false

  init(_ article: Article) {
    id = article.id
    title = article.title
    foldedTitle = Folding.headline(article.title)
    searchTitle = Folding.search(article.title).bytes
    publication = article.publication
    date = article.date
    readingMinutes = ReadingTime(of: article.blocks).minutes
    votes = article.votes
    path = article.locator.path
    cleanness = Cleanness(article)
  }

  func headline(copies: Int) -> Headline {
    Headline(
      id: id, title: title, source: publication.source, site: publication.site, place: publication.place,
      section: publication.section, date: date, readingMinutes: readingMinutes, copies: copies, votes: votes,
      isRead: isRead)
  }
}

extension ArticleRecord {
  /// Newest first, undated last; what is of one moment by its path.
  static func precedes(_ left: ArticleRecord, _ right: ArticleRecord) -> Bool {
    let leftKey = left.date?.sortKey ?? .min
    let rightKey = right.date?.sortKey ?? .min
    if leftKey != rightKey { return leftKey > rightKey }
    if left.path != right.path { return left.path.bytes.lexicographicallyPrecedes(right.path.bytes) }
    return left.id < right.id
  }
}

/// Which of several copies of a story to open: the one with the fewest doubts, then the longest, then the first by its id.
struct Cleanness: Sendable, Comparable {
  private let warnings: Int
  private let bytes: Int
  private let id: ArticleID

  init(_ article: Article) {
    warnings = article.warnings.count
    bytes = article.blocks.reduce(0) { $0 + $1.text.utf8.count }
    id = article.id
  }

  static func < (left: Cleanness, right: Cleanness) -> Bool {
    if left.warnings != right.warnings { return left.warnings > right.warnings }
    if left.bytes != right.bytes { return left.bytes < right.bytes }
    return left.id > right.id
  }
}
