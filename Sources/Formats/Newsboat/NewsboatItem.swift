import NewsCore
import SQL

/// A row of newsboat's items.
struct NewsboatItem {
  let row: Int
  /// What it holds, in bytes.
  private(set) var size = 0
  let feedLink: String
  var feed = NewsboatFeed()
  private let guid, title, author, link, enclosure, flags, base, type: String
  private let content: [UInt8]
  private let seconds: Int
  private let isRead, isDeleted: Bool
  /// Whether its text was too long to be read.
  private let isCut: Bool

  /// - Parameter cursor: on a row with `NewsboatDatabase.columns`.
  init(row: Int, _ cursor: borrowing Cursor, isCut: Bool) throws(SQLError) {
    self.row = row
    self.isCut = isCut
    func text(_ name: String) throws(SQLError) -> String { try cursor[name, as: NewsboatText.self].value }
    func number(_ name: String) throws(SQLError) -> Int? { try cursor[name, as: NewsboatNumber.self].value }
    guid = try text("guid")
    title = try text("title")
    author = try text("author")
    link = try text("url")
    feedLink = try text("feedurl")
    seconds = try number("pubDate") ?? 0
    content = Array(try text("content").utf8)
    isRead = try number("unread") == 0
    enclosure = try text("enclosure_url")
    flags = try text("flags")
    isDeleted = try number("deleted") ?? 0 != 0
    base = try text("base")
    type = try text("content_mime_type").lowercased()
    for text in [guid, title, author, link, feedLink, enclosure, flags, base, type] { size += text.utf8.count }
    size += content.count
  }

  /// `nil` for one that was deleted in newsboat, and one with nothing to show.
  func article(in file: StreamedFile) -> Article? {
    guard !isDeleted else { return nil }
    var draft = ArticleDraft(file: SourceFile(path: file.path, member: file.member, hints: file.hints, bytes: []))
    let link = WebLink.resolved(self.link.utf8, against: feed.link.isEmpty ? feedLink : feed.link)
    draft.guid = ownGuid
    draft.link = link
    draft.author = author.isEmpty ? nil : FeedAuthor.name(author)
    draft.media = [WebLink.resolved(enclosure.utf8, against: nil)].compactMap(\.self)
    let name = FeedValue(Array(feed.title.utf8), kind: .html).line
    draft.publication.site = name.isEmpty ? (feedLink.isEmpty ? nil : feedLink) : name
    draft.publication.feed = feedLink.isEmpty ? nil : feedLink
    draft.publication.home = feed.link.isEmpty ? nil : feed.link
    if seconds > 0 { draft.date = DateReader.date(secondsSince1970: seconds, provenance: .feed) }
    if draft.date != nil { draft.found(.date, .certain, "from the feed") } else { draft.warn(.date, .missing) }
    draft.blocks = FeedBody.blocks(
      FeedValue(content, kind: type == "text/plain" ? .text : .html, base: base.isEmpty ? link : base))
    if isCut { draft.warn(.body, .endsEarly) } else if draft.blocks.isEmpty { draft.warn(.body, .missing) }
    let title = FeedValue(Array(self.title.utf8)).line
    if title.isEmpty {
      draft.useFirstSentence()
    } else {
      draft.title = title
      draft.found(.title, .certain, "from the feed")
      draft.leaveTitleOutOfText()
    }
    guard !draft.title.isEmpty || !draft.blocks.isEmpty || link != nil else { return nil }
    let member = file.member.map { "\($0)/\(row)" } ?? "\(row)"
    var article = draft.article(
      format: FormatName(Newsboat.name), id: identity,
      locator: Locator(path: file.path, member: member, byteRange: file.byteRange))
    article.marks = marks
    return article
  }

  /// The feed's. Where that has none, newsboat makes one of the link and the date as the feed writes it, which has blanks in
  /// it, or takes the title.
  private var ownGuid: String? {
    let isMade = guid == title || !link.isEmpty && guid.hasPrefix(link) && guid.contains(" ")
    return guid.isEmpty || isMade ? nil : guid
  }

  /// The same as that of the item in its feed, where the feed is in the library too.
  private var identity: ArticleID {
    ownGuid.flatMap { ArticleIdentity.version1(guid: $0, feed: feed.link.isEmpty ? feedLink : feed.link) }
      ?? ArticleIdentity.version1(link: link)
      ?? ArticleIdentity.version1(bytes: Array((feedLink + "\0" + title).utf8) + [0] + content)
  }

  /// newsboat has no stars, but flags, a letter each: `s` is what most mean by it, the others become tags.
  private var marks: [ReadingChange] {
    var marks: [ReadingChange] = isRead ? [.read(true)] : []
    for flag in flags.prefix(52) where flag.isASCII && flag.isLetter {
      let change = flag == "s" || flag == "S" ? ReadingChange.starred(true) : .tag("flag-\(flag)", isOn: true)
      if !marks.contains(change) { marks.append(change) }
    }
    return marks
  }
}
