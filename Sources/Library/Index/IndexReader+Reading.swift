import Glibc
import NewsCore
import SQL

extension IndexReader {
  func journalMarks() throws(SQLError) -> [String: JournalMark] {
    var marks: [String: JournalMark] = [:]
    var rows = try connection.rows("SELECT file, position, lines, fingerprint FROM journal")
    while try rows.step() {
      marks[try rows["file"]] = JournalMark(
        offset: try rows["position"], lines: try rows["lines"],
        fingerprint: UInt64(bitPattern: try rows["fingerprint", as: Int64.self]))
    }
    return marks
  }

  /// Lines of the journal that were passed over, of the files that are there still.
  func journalFaults() throws(SQLError) -> [FileProblem] {
    var faults: [FileProblem] = []
    var rows = try connection.rows("SELECT path, reason, advice FROM fault ORDER BY file, line")
    while try rows.step() {
      let path = FilePath(bytes: try rows["path"])
      guard access(path.cString, F_OK) == 0 else { continue }
      faults.append(FileProblem(path: path, reason: try rows["reason"], advice: try rows["advice"]))
    }
    return faults
  }

  func changes(of field: ReadingField, in articles: [ArticleID]) throws(SQLError) -> [ArticleID: StampedChange] {
    let name = field.indexName
    // In one transaction, so that each look-up does not take a lock of its own.
    return try connection.transaction { () throws(SQLError) in
      var changes: [ArticleID: StampedChange] = [:]
      for article in articles {
        changes[article] =
          try connection.row(
            "SELECT change, time, device FROM reading WHERE article = ? AND field = ?", article.bytes, name,
            read: StampedChange.init(reading:)) ?? nil
      }
      return changes
    }
  }

  /// All that is known of an article.
  func changes(of article: ArticleID) throws(SQLError) -> [StampedChange] {
    var changes: [StampedChange] = []
    var rows = try connection.rows("SELECT change, time, device FROM reading WHERE article = ?", article.bytes)
    while try rows.step() { try StampedChange(reading: rows).map { changes.append($0) } }
    return changes
  }

  /// The articles of an article's story, itself among them; itself alone where it is in none.
  func copies(of article: ArticleID) throws(SQLError) -> [ArticleID] {
    let ids = try connection.scalars(
      "SELECT id FROM article WHERE story = (SELECT story FROM article WHERE id = ?)", article.bytes, as: [UInt8].self)
    let copies = ids.compactMap(ArticleID.init(bytes:))
    return copies.isEmpty ? [article] : copies
  }

  /// The articles of some articles' stories, each of them before its copies.
  func copies(of articles: [ArticleID]) throws(SQLError) -> [ArticleID] {
    try connection.transaction { () throws(SQLError) in
      var all: [ArticleID] = []
      all.reserveCapacity(articles.count)
      for article in articles {
        all.append(article)
        for copy in try copies(of: article) where copy != article { all.append(copy) }
      }
      return all
    }
  }

  /// How many stories some articles are; those that are in none count each.
  func stories(of articles: [ArticleID]) throws(SQLError) -> Int {
    guard articles.count > 1 else { return articles.count }
    return try connection.transaction { () throws(SQLError) in
      var stories = Set<Int32>()
      var others = 0
      for article in articles {
        if let story = try story(of: article) { stories.insert(story) } else { others += 1 }
      }
      return stories.count + others
    }
  }

  /// The faces of some stories, in their order.
  func faces(of stories: [Int32]) throws(SQLError) -> [ArticleID] {
    try connection.transaction { () throws(SQLError) in
      var faces: [ArticleID] = []
      faces.reserveCapacity(stories.count)
      for story in stories {
        let bytes = try connection.scalar(
          "SELECT id FROM article WHERE number = (SELECT face FROM story WHERE number = ?)", Int(story),
          as: [UInt8].self)
        if let id = bytes.flatMap({ ArticleID(bytes: $0) }) { faces.append(id) }
      }
      return faces
    }
  }

  /// Some articles without those whose story is read, or starred, already.
  ///
  /// - Parameter unsaved: articles of these are not left out, for the index does not know what holds for them.
  func articles(
    _ articles: [ArticleID], unlessSo change: ReadingChange, butFor unsaved: UnsavedMarks
  ) throws(SQLError) -> [ArticleID] {
    let column = change.field == .starred ? "is_starred" : "is_read"
    return try connection.transaction { () throws(SQLError) in
      var left: [ArticleID] = []
      for article in articles {
        let isSo = try connection.scalar(
          "SELECT \(column) FROM story WHERE number = (SELECT story FROM article WHERE id = ?)", article.bytes,
          as: Bool.self)
        if isSo != true || !unsaved.changes(of: article).isEmpty { left.append(article) }
      }
      return left
    }
  }
}
