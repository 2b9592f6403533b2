import NewsCore
import SQL
import Text

/// What the reader did, in the index and beside it: what could not be kept there holds all the same.
extension IndexReader {
  func moment(_ unsaved: UnsavedMarks) throws(SQLError) -> SearchMoment {
    var moment = SearchMoment(
      map: try storyMap(), read: try readStories(),
      starred: try set("SELECT number FROM story INDEXED BY story_starred WHERE is_starred = 1"), unsaved: unsaved)
    for article in unsaved.all {
      guard let number = try number(of: article) else { continue }
      let story = Int(moment.map.story(of: number))
      for stamped in unsaved.changes(of: article) {
        switch stamped.change {
        case .read(let isRead): moment.read.set(story, to: isRead)
        case .starred(let isStarred): moment.starred.set(story, to: isStarred)
        case .tag, .highlight, .highlightRemoved, .position: continue
        }
      }
    }
    return moment
  }

  /// Articles with a highlight that was not taken away.
  func noted(_ unsaved: UnsavedMarks) throws(SQLError) -> RowSet {
    var found = try set(
      "SELECT number FROM article WHERE id IN (SELECT article FROM reading WHERE \(Self.isHighlight))")
    try correct(&found, by: unsaved) { if case .highlight = $0 { true } else { false } }
    return found
  }

  /// Articles with a tag that has a phrase.
  func articles(tagged phrase: QueryPhrase, _ unsaved: UnsavedMarks) throws(SQLError) -> RowSet {
    func isAsked(_ tag: String) -> Bool { !PhraseFinder([phrase.words]).hits(in: tag).isEmpty }
    var found = RowSet()
    for tag in try tags(UnsavedMarks()).keys where isAsked(tag) {
      found.formUnion(
        try set(
          "SELECT number FROM article WHERE id IN (SELECT article FROM reading WHERE field = ? AND is_on = 1)",
          ReadingField.tag(tag).indexName))
    }
    try correct(&found, by: unsaved) { if case .tag(let tag) = $0 { isAsked(tag) } else { false } }
    return found
  }

  /// A highlight that was not taken away.
  static let isHighlight = "field >= 'highlight:' AND field < 'highlight;' AND is_on = 1"
  static let isTag = "field >= 'tag:' AND field < 'tag;' AND is_on = 1"

  /// All tags, each with how many stories have it.
  func tags(_ unsaved: UnsavedMarks) throws(SQLError) -> [String: Int] {
    var tags: [String: Int] = [:]
    var rows = try connection.rows(
      """
      SELECT substr(field, 5) AS tag, count(DISTINCT story) AS count FROM reading JOIN article ON article.id = reading.article
      WHERE \(Self.isTag) GROUP BY field
      """)
    while try rows.step() { tags[try rows["tag"]] = try rows["count"] }
    var corrected: [String: Set<Int32>] = [:]
    for article in unsaved.all {
      guard let story = try story(of: article) else { continue }
      let known = Set(try changes(of: article).map(\.change))
      for stamped in unsaved.changes(of: article) {
        guard case .tag(let tag, let isOn) = stamped.change, known.contains(.tag(tag, isOn: true)) != isOn,
          corrected[tag, default: []].insert(story).inserted
        else { continue }
        tags[tag, default: 0] += isOn ? 1 : -1
      }
    }
    return tags.filter { $0.value > 0 }
  }

  /// Sets right which articles have at least one of the fields that are asked for.
  private func correct(
    _ articles: inout RowSet, by unsaved: UnsavedMarks, where isAsked: (ReadingField) -> Bool
  ) throws(SQLError) {
    for article in unsaved.all {
      let news = unsaved.changes(of: article).map(\.change).filter { isAsked($0.field) }
      guard !news.isEmpty, let number = try number(of: article) else { continue }
      var fields = Set(try changes(of: article).map(\.change).filter { $0.isOn && isAsked($0.field) }.map(\.field))
      for change in news {
        if change.isOn { fields.insert(change.field) } else { fields.remove(change.field) }
      }
      articles.set(number, to: !fields.isEmpty)
    }
  }

  private func number(of article: ArticleID) throws(SQLError) -> Int? {
    try connection.scalar("SELECT number FROM article WHERE id = ?", article.bytes, as: Int.self)
      .flatMap(StoryMap.number).map(Int.init)
  }
}
