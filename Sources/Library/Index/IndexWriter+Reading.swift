import NewsCore
import SQL

/// What the reader did, as far as lists need it.
extension IndexWriter {
  /// A story is read, or starred, if the latest word on any of its articles says so.
  func mark(ofArticles ids: [[UInt8]]) throws(SQLError) -> (isRead: Bool, isStarred: Bool) {
    (try latest("read", ofArticles: ids), try latest("starred", ofArticles: ids))
  }

  private func latest(_ field: String, ofArticles ids: [[UInt8]]) throws(SQLError) -> Bool {
    var latest: (stamp: [UInt8], isOn: Bool)?
    for id in ids {
      let word = try connection.row("SELECT stamp, value FROM reading WHERE article = ? AND field = ?", id, field) {
        (row) throws(SQLError) -> (stamp: [UInt8], isOn: Bool) in
        (try row.read(at: 0), try row.read(String.self, at: 1) == "true")
      }
      guard let word else { continue }
      if let latest, word.stamp.lexicographicallyPrecedes(latest.stamp) { continue }
      latest = word
    }
    return latest?.isOn ?? false
  }
}
