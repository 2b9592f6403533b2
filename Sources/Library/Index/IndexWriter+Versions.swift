import NewsCore
import SQL

/// Which files hold an article, and which of them says the latest of it.
///
/// One file may hold an article in several versions, and several files may: the one that was edited last is what lists show
/// and what opens. Where its file goes, or holds it no more, another takes its place.
extension IndexWriter {
  func replacement(ofFile file: Int, isSuspect: Bool) throws(SQLError) -> ArticleReplacement {
    try connection.execute("DELETE FROM duplicate WHERE file = ?", file)
    try beginOffers(ofFile: file)
    let former = FormerArticles(try connection.scalars("SELECT number FROM article WHERE file = ?", file))
    return ArticleReplacement(file: file, isSuspect: isSuspect, former: former)
  }

  func put(_ entries: [ArticleEntry], _ replacement: inout ArticleReplacement) throws(SQLError) {
    for entry in entries {
      try put(entry, &replacement)
      try putOffers(entry, file: replacement.file)
    }
  }

  /// Takes out what was not met.
  func finish(_ replacement: ArticleReplacement) throws(SQLError) {
    var former = replacement.former
    for entry in replacement.putOff.values {
      guard let known = try known(entry.id), former.contains(known.number) else { continue }
      former.remove(known.number)
      try replace(known, by: entry, inFile: replacement.file)
    }
    for number in former.numbers where try !moveToDuplicate(number) { try remove(article: number) }
    try finishOffers(ofFile: replacement.file)
  }

  private struct Known {
    let number, file, version, edited: Int
  }

  private func known(_ id: ArticleID) throws(SQLError) -> Known? {
    try connection.row("SELECT number, file, version, edited FROM article WHERE id = ?", id.bytes) {
      (row) throws(SQLError) in
      Known(
        number: try row["number"], file: try row["file"], version: try row["version"], edited: try row["edited"])
    }
  }

  private func put(_ entry: ArticleEntry, _ replacement: inout ArticleReplacement) throws(SQLError) {
    guard let known = try known(entry.id) else { return try insert(entry, file: replacement.file) }
    guard known.file == replacement.file else { return try put(entry, besides: known, inFile: replacement.file) }
    let isMet = !replacement.former.contains(known.number)
    if entry.version == known.version, isMet || !replacement.isSuspect {
      if !isMet { try place(known.number, at: entry) }
      replacement.former.remove(known.number)
    } else if entry.edited >= known.edited || !isMet && replacement.putOff.count >= ArticleReplacement.mostPutOff {
      replacement.former.remove(known.number)
      try replace(known, by: entry, inFile: replacement.file)
    } else if !isMet, entry.edited >= replacement.putOff[entry.id]?.edited ?? .min {
      replacement.putOff[entry.id] = entry
    }
  }

  /// Puts down what another file holds already.
  private func put(_ entry: ArticleEntry, besides known: Known, inFile file: Int) throws(SQLError) {
    guard entry.version != known.version, entry.edited > known.edited else {
      try connection.execute(
        """
        INSERT INTO duplicate (file, article, member, start, length, version, edited) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET member = excluded.member, start = excluded.start, length = excluded.length,
          version = excluded.version, edited = excluded.edited WHERE excluded.edited >= edited
        """, file, known.number, entry.member, entry.byteRange?.lowerBound, entry.byteRange?.count, entry.version,
        entry.edited)
      // What this file says of the feed and the other does not.
      return try addFeed(of: entry, to: known.number, "feed = ifnull(feed, ?), home = ifnull(home, ?)")
    }
    try connection.execute("DELETE FROM duplicate WHERE article = ? AND file = ?", known.number, file)
    try connection.execute(
      """
      INSERT OR REPLACE INTO duplicate (file, article, member, start, length, version, edited)
      SELECT file, number, member, start, length, version, edited FROM article WHERE number = ?
      """, known.number)
    try replace(known, by: entry, inFile: file)
  }

  /// Puts an article in the place of what was known of it. It gets a new number, for search is told of numbers once; its story
  /// keeps its own, for an edited text is no other story to who has read it.
  private func replace(_ known: Known, by entry: ArticleEntry, inFile file: Int) throws(SQLError) {
    try connection.execute(
      "UPDATE duplicate SET article = (SELECT next_article FROM totals) WHERE article = ?", known.number)
    let story = try connection.scalar("SELECT story FROM article WHERE number = ?", known.number, as: Int.self)
    try remove(article: known.number)
    try insert(entry, file: file, formerStory: story)
  }

  private func place(_ article: Int, at entry: ArticleEntry) throws(SQLError) {
    try connection.execute(
      "UPDATE article SET member = ?, start = ?, length = ? WHERE number = ?", entry.member,
      entry.byteRange?.lowerBound, entry.byteRange?.count, article)
    // The feed that it came in is no part of its version: an older index did not know of it.
    try addFeed(of: entry, to: article, "feed = ifnull(?, feed), home = ifnull(?, home)")
  }

  /// - Parameter assignments: of the feed's address and that of its site.
  private func addFeed(of entry: ArticleEntry, to article: Int, _ assignments: String) throws(SQLError) {
    let publication = entry.publication
    guard publication.feed != nil || publication.home != nil else { return }
    try connection.execute(
      "UPDATE article SET \(assignments) WHERE number = ?", try number(of: publication.feed),
      try number(of: publication.home), article)
  }

  /// Has an article lie in another file that holds it, where there is one. If that one holds another version of it, it is to
  /// be read again.
  private func moveToDuplicate(_ article: Int) throws(SQLError) -> Bool {
    let other = try connection.row(
      """
      SELECT duplicate.file, duplicate.version <> article.version AS is_other
      FROM duplicate JOIN article ON number = article
      WHERE article = ? ORDER BY duplicate.edited DESC, duplicate.file LIMIT 1
      """, article
    ) { (row) throws(SQLError) -> (file: Int, isOther: Bool) in (try row["file"], try row["is_other"]) }
    guard let other else { return false }
    try connection.execute(
      """
      UPDATE article SET (file, member, start, length) =
        (SELECT file, member, start, length FROM duplicate WHERE article = ?1 AND file = ?2) WHERE number = ?1
      """, article, other.file)
    try connection.execute("DELETE FROM duplicate WHERE article = ? AND file = ?", article, other.file)
    if other.isOther { try connection.execute("UPDATE file SET modified = -1 WHERE number = ?", other.file) }
    return true
  }
}
