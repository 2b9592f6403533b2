import Formats
import NewsCore
import SQL

/// Articles and the stories they fold into.
extension IndexWriter {
  /// - Parameter formerStory: the story that it was in before it was edited.
  func insert(_ entry: ArticleEntry, file: Int, formerStory: Int? = nil) throws(SQLError) {
    let number = try connection.scalar(
      "UPDATE totals SET next_article = next_article + 1, articles = articles + 1 RETURNING next_article - 1",
      as: Int.self)
    guard let number else { return }
    let publication = entry.publication
    let (story, isNew) = try story(of: entry, number: number, former: formerStory)
    let names = CountedNames(
      source: try self.number(of: publication.source), section: try self.number(of: publication.section),
      site: try self.number(of: publication.site))
    try count(1, story: story, names)
    try connection.execute(
      """
      INSERT INTO article (number, id, story, title, title_key, date, date_form, source, site, place, section, author,
        minutes, votes, warnings, bytes, file, member, start, length, version, edited, feed, home)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      number, entry.id.bytes, story, entry.title, entry.titleKey.number, entry.date?.sortKey, entry.date?.form,
      names.source, names.site, try self.number(of: publication.place), names.section,
      try self.number(of: entry.author), entry.minutes, entry.votes, entry.warnings, entry.bytes, file, entry.member,
      entry.byteRange?.lowerBound, entry.byteRange?.count, entry.version, entry.edited,
      try self.number(of: publication.feed), try self.number(of: publication.home))
    for beginning in entry.beginnings {
      try connection.execute(
        "INSERT OR IGNORE INTO beginning VALUES (?, ?)", beginning.number, entry.titleKey.number)
    }
    if isNew {
      let mark = try self.mark(ofArticles: [entry.id.bytes])
      try connection.execute(
        """
        INSERT INTO story (number, key, face, copies, date, is_read, is_starred, title_order, source, section, minutes, votes)
        VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        story, entry.story.bytes, number, entry.date?.sortKey ?? .min, mark.isRead, mark.isStarred, entry.titleOrder,
        names.source, names.section, entry.minutes, entry.votes)
      changesStories = true
      try connection.execute(
        "UPDATE totals SET stories = stories + 1, unread = unread + ?", mark.isRead ? 0 : 1)
    } else {
      try refresh(story: story)
    }
  }

  /// The story that has its text, or a new one: that has its number, or that of a former story which it was alone in.
  private func story(
    of entry: ArticleEntry, number: Int, former: Int?
  ) throws(SQLError) -> (number: Int, isNew: Bool) {
    let known = try connection.scalar("SELECT number FROM story WHERE key = ?", entry.story.bytes, as: Int.self)
    if let known { return (known, false) }
    guard let former, try connection.scalar("SELECT 1 FROM story WHERE number = ?", former, as: Int.self) == nil else {
      return (number, true)
    }
    return (former, true)
  }

  func remove(article number: Int) throws(SQLError) {
    let known = try connection.row("SELECT story, source, section, site FROM article WHERE number = ?", number) {
      (row) throws(SQLError) -> (story: Int, names: CountedNames) in
      let names = CountedNames(source: try row["source"], section: try row["section"], site: try row["site"])
      return (try row["story"], names)
    }
    guard let known else { return }
    try connection.execute("DELETE FROM article WHERE number = ?", number)
    try count(-1, story: known.story, known.names)
    try connection.execute("DELETE FROM duplicate WHERE article = ?", number)
    try connection.execute("INSERT OR IGNORE INTO gone VALUES (?)", number)
    // The search table keeps its words until it is made anew; hits on what is gone are passed over.
    try connection.execute(
      "UPDATE totals SET articles = articles - 1, ghosts = ghosts + (? <= searchable_through)", number)
    try refresh(story: known.story)
  }

  /// Counts a story among those of its names, before the article comes in that brings it there, or when it has gone: another
  /// article of the story may have the same.
  private func count(_ step: Int, story: Int, _ names: CountedNames) throws(SQLError) {
    for (column, name) in names.columns {
      guard let name else { continue }
      try connection.execute(
        """
        UPDATE name SET as_\(column) = as_\(column) + ? WHERE number = ?2
        AND NOT EXISTS (SELECT 1 FROM article WHERE story = ? AND \(column) = ?2)
        """, step, name, story)
    }
  }

  /// Brings a story in line with its articles: which is its face, how many there are, what the reader did with them.
  func refresh(story: Int) throws(SQLError) {
    changesStories = true
    let known = try connection.row("SELECT NOT is_read AS is_unread, face FROM story WHERE number = ?", story) {
      (row) throws(SQLError) -> (isUnread: Bool, face: Int) in (try row["is_unread"], try row["face"])
    }
    let face = try connection.row(
      """
      SELECT number, count(*) OVER () AS copies FROM article WHERE story = ?
      ORDER BY warnings, bytes DESC, id LIMIT 1
      """, story
    ) { (row) throws(SQLError) -> (number: Int, copies: Int) in (try row["number"], try row["copies"]) }
    guard let face else {
      try connection.execute("DELETE FROM story WHERE number = ?", story)
      try connection.execute(
        "UPDATE totals SET stories = stories - 1, unread = unread - ?", known?.isUnread == true ? 1 : 0)
      return
    }
    let mark = try mark(ofArticles: connection.scalars("SELECT id FROM article WHERE story = ?", story))
    try connection.execute(
      "UPDATE story SET copies = ?, is_read = ?, is_starred = ? WHERE number = ?", face.copies, mark.isRead,
      mark.isStarred, story)
    if face.number != known?.face { try take(face: face.number, ofStory: story) }
    let change = (known?.isUnread == true ? -1 : 0) + (mark.isRead ? 0 : 1)
    if change != 0 { try connection.execute("UPDATE totals SET unread = unread + ?", change) }
  }

  /// Has a story be shown as one of its articles is.
  private func take(face: Int, ofStory story: Int) throws(SQLError) {
    let title = try connection.scalar("SELECT title FROM article WHERE number = ?", face, as: String.self) ?? ""
    try connection.execute(
      """
      UPDATE story SET (face, date, source, section, minutes, votes) =
        (SELECT number, ifnull(date, \(Int.min)), source, section, minutes, votes FROM article WHERE number = ?1),
        title_order = ?2 WHERE number = ?3
      """, face, TitleOrder.bytes(of: title), story)
  }
}
