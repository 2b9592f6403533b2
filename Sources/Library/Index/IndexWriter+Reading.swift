import NewsCore
import SQL

/// What the reader did, as the journal tells.
extension IndexWriter {
  /// What a merge came to.
  struct Merged: Sendable {
    /// Of which something changed.
    var articles = Set<ArticleID>()
    /// Those of which it changed whether they are read, and whether they are.
    var stories: [Int32: Bool] = [:]
  }

  /// Takes entries in, in any order and as often as they come, and with them how far the journal was read.
  func merge(_ entries: [JournalEntry], marks: [String: JournalMark]) throws(SQLError) -> Merged {
    try write { (writer) throws(SQLError) in
      var merged = Merged()
      var touched = Set<Int>()
      for entry in entries {
        for article in entry.articles where try writer.merge(entry.stamped, of: article) {
          merged.articles.insert(article)
          guard entry.stamped.change.field == .read || entry.stamped.change.field == .starred else { continue }
          let story = try writer.connection.scalar(
            "SELECT story FROM article WHERE id = ?", article.bytes, as: Int.self)
          if let story { touched.insert(story) }
        }
      }
      for story in touched {
        if let isRead = try writer.refreshMarks(ofStory: story) { merged.stories[Int32(clamping: story)] = isRead }
      }
      for (file, mark) in marks {
        try writer.connection.execute(
          "INSERT OR REPLACE INTO journal (file, position, lines, fingerprint) VALUES (?, ?, ?, ?)", file, mark.offset,
          mark.lines, Int64(bitPattern: mark.fingerprint))
      }
      return merged
    }
  }

  /// Takes note of lines that were passed over, as far as anybody reads them.
  func note(_ faults: [JournalFault], ofJournal file: String, isAnew: Bool) throws(SQLError) {
    try write { (writer) throws(SQLError) in
      if isAnew { try writer.connection.execute("DELETE FROM fault WHERE file = ?", file) }
      let known = try writer.connection.scalar("SELECT count(*) FROM fault WHERE file = ?", file, as: Int.self) ?? 0
      for fault in faults.prefix(max(0, 100 - known)) {
        let problem = FileProblem(fault)
        try writer.connection.execute(
          "INSERT OR REPLACE INTO fault (file, line, path, reason, advice) VALUES (?, ?, ?, ?, ?)", file,
          fault.line ?? 0, problem.path.bytes, problem.reason, problem.advice)
      }
    }
  }

  /// - Returns: whether it is the later word on its field.
  private func merge(_ stamped: StampedChange, of article: ArticleID) throws(SQLError) -> Bool {
    let field = stamped.change.field.indexName
    let known = try connection.row(
      "SELECT change, time, device FROM reading WHERE article = ? AND field = ?", article.bytes, field
    ) { (row) throws(SQLError) -> StampedChange? in
      try StampedChange(reading: row)
    }
    if let known = known ?? nil, !stamped.supersedes(known) { return false }
    try connection.execute(
      "INSERT OR REPLACE INTO reading (article, field, change, time, device, is_on) VALUES (?, ?, ?, ?, ?, ?)",
      article.bytes, field, stamped.change.written, stamped.time.milliseconds, stamped.device, stamped.change.isOn)
    return true
  }

  /// - Returns: whether the story is read, where that changed.
  private func refreshMarks(ofStory story: Int) throws(SQLError) -> Bool? {
    let wasRead = try connection.scalar("SELECT is_read FROM story WHERE number = ?", story, as: Bool.self)
    guard let wasRead else { return nil }
    let mark = try mark(ofArticles: connection.scalars("SELECT id FROM article WHERE story = ?", story))
    try connection.execute(
      "UPDATE story SET is_read = ?, is_starred = ? WHERE number = ?", mark.isRead, mark.isStarred, story)
    guard mark.isRead != wasRead else { return nil }
    try connection.execute("UPDATE totals SET unread = unread + ?", mark.isRead ? -1 : 1)
    return mark.isRead
  }

  /// A story is read, or starred, if the latest word on any of its articles says so.
  func mark(ofArticles ids: [[UInt8]]) throws(SQLError) -> (isRead: Bool, isStarred: Bool) {
    (try latest("read", ofArticles: ids), try latest("starred", ofArticles: ids))
  }

  private func latest(_ field: String, ofArticles ids: [[UInt8]]) throws(SQLError) -> Bool {
    var latest: (time: Int, device: String, isOn: Bool)?
    for id in ids {
      let word = try connection.row(
        "SELECT time, device, is_on FROM reading WHERE article = ? AND field = ?", id, field
      ) { (row) throws(SQLError) -> (time: Int, device: String, isOn: Bool) in
        (try row["time"], try row["device"], try row["is_on"])
      }
      guard let word else { continue }
      if let latest, (word.time, word.device) < (latest.time, latest.device) { continue }
      latest = word
    }
    return latest?.isOn ?? false
  }
}
