import Glibc
import NewsCore
import SQL

extension IndexReader {
  func journalMarks() throws(SQLError) -> [String: JournalMark] {
    var marks: [String: JournalMark] = [:]
    var rows = try connection.rows("SELECT file, position, lines, fingerprint FROM journal")
    while try rows.step() {
      marks[try rows.read(at: 0)] = JournalMark(
        offset: try rows.read(at: 1), lines: try rows.read(at: 2),
        fingerprint: UInt64(bitPattern: try rows.read(Int64.self, at: 3)))
    }
    return marks
  }

  /// Lines of the journal that were passed over, of the files that are there still.
  func journalFaults() throws(SQLError) -> [FileProblem] {
    var faults: [FileProblem] = []
    var rows = try connection.rows("SELECT path, reason, advice FROM fault ORDER BY file, line")
    while try rows.step() {
      let path = FilePath(bytes: try rows.read(at: 0))
      guard access(path.cString, F_OK) == 0 else { continue }
      faults.append(FileProblem(path: path, reason: try rows.read(at: 1), advice: try rows.read(at: 2)))
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
            read: Self.stamped) ?? nil
      }
      return changes
    }
  }

  /// All that is known of an article.
  func changes(of article: ArticleID) throws(SQLError) -> [StampedChange] {
    var changes: [StampedChange] = []
    var rows = try connection.rows("SELECT change, time, device FROM reading WHERE article = ?", article.bytes)
    while try rows.step() { try Self.stamped(rows).map { changes.append($0) } }
    return changes
  }

  /// The articles of an article's story, itself among them; itself alone where it is in none.
  func copies(of article: ArticleID) throws(SQLError) -> [ArticleID] {
    var copies: [ArticleID] = []
    var rows = try connection.rows(
      "SELECT id FROM article WHERE story = (SELECT story FROM article WHERE id = ?)", article.bytes)
    while try rows.step() { if let id = ArticleID(bytes: try rows.read(at: 0)) { copies.append(id) } }
    return copies.isEmpty ? [article] : copies
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

  private static func stamped(_ row: borrowing Cursor) throws(SQLError) -> StampedChange? {
    let change = JournalRecord.change(written: try row.read(at: 0))
    let time = JournalTime(milliseconds: try row.read(at: 1))
    let device = try row.read(String.self, at: 2)
    return change.map { StampedChange($0, at: time, on: device) }
  }
}
