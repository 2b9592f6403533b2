import NewsCore
import SQL

extension IndexReader {
  /// The headlines of some stories, in their order and of one moment; and which stories have gone meanwhile.
  func headlines(of stories: ArraySlice<Int32>) throws(SQLError) -> (there: [Headline], gone: Set<Int32>) {
    try connection.transaction { () throws(SQLError) in
      var headlines: [Headline] = []
      var gone = Set<Int32>()
      headlines.reserveCapacity(stories.count)
      for story in stories {
        if let headline = try headline(ofStory: Int(story)) { headlines.append(headline) } else { gone.insert(story) }
      }
      return (headlines, gone)
    }
  }

  private func headline(ofStory story: Int) throws(SQLError) -> Headline? {
    try connection.row(
      """
      SELECT id, title, article.source, site, place, article.section, article.date, date_form, article.minutes, copies,
        article.votes, is_read, is_starred,
        (SELECT group_concat(substr(field, 5), char(31)) FROM article AS copy JOIN reading ON reading.article = copy.id
          WHERE copy.story = story.number AND \(Self.isTag)) AS tags
      FROM story JOIN article ON article.number = face WHERE story.number = ?
      """, story
    ) { (row) throws(SQLError) in
      let id = ArticleID(bytes: try row["id"])
      return Headline(
        id: id ?? ArticleID(version: 0, high: 0, low: UInt64(story)), title: try row["title"],
        source: try name(row["source"]), site: try name(row["site"]), place: try name(row["place"]),
        section: try name(row["section"]), date: Self.date(try row["date"], form: try row["date_form"]),
        readingMinutes: try row["minutes"], copies: try row["copies"], votes: try row["votes"],
        isRead: try row["is_read"], isStarred: try row["is_starred"], tags: Self.tags(try row["tags"]))
    }
  }

  /// Tags are parted by a control character, which none has; copies often have the same.
  private static func tags(_ joined: String?) -> [String] {
    Set(joined?.split(separator: "\u{1F}").map(String.init) ?? []).sorted()
  }

  static func date(_ sortKey: Int?, form: Int?) -> PublicationDate? {
    guard let sortKey, let form else { return nil }
    return PublicationDate(sortKey: sortKey, form: form)
  }

  /// All stories, the newest first.
  func all() throws(SQLError) -> StoryList {
    try connection.transaction { () throws(SQLError) in
      try renewBasis()
      return StoryList(numbers: try stories(by: .newest), read: try readStories())
    }
  }

  /// The story of an article.
  func story(of article: ArticleID) throws(SQLError) -> Int32? {
    try connection.scalar("SELECT story FROM article WHERE id = ?", article.bytes, as: Int.self).map(
      Int32.init(clamping:))
  }
}

extension IndexReader {
  /// Those of some stories that are there still, without some others.
  func stories(among former: [Int32], without present: RowSet) throws(SQLError) -> RowSet {
    var there = RowSet()
    for story in former where !present.contains(Int(story)) {
      let found = try connection.scalar("SELECT 1 FROM story WHERE number = ?", Int(story), as: Int.self)
      if found != nil { there.set(Int(story), to: true) }
    }
    return there
  }
}
