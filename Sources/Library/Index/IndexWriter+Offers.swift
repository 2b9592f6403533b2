import NewsCore
import SQL

/// Marks that files have, of what was done in other readers: kept until they are taken over, for nobody else's.
extension IndexWriter {
  /// Begins with a file whose marks are to be put down anew; those that are met again keep what is known of them.
  func beginOffers(ofFile file: Int) throws(SQLError) {
    try connection.execute("UPDATE offer SET is_met = 0 WHERE file = ?", file)
  }

  func putOffers(_ entry: ArticleEntry, file: Int) throws(SQLError) {
    for change in entry.marks {
      try connection.execute(
        """
        INSERT INTO offer (file, article, field, change) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET change = excluded.change, is_met = 1
        """, file, entry.id.bytes, change.field.indexName, change.written)
    }
  }

  func finishOffers(ofFile file: Int) throws(SQLError) {
    try connection.execute("DELETE FROM offer WHERE file = ? AND is_met = 0", file)
  }

  /// Takes note that the reader was told of all that there are.
  func noteOffersTold() throws(SQLError) {
    try write { (writer) throws(SQLError) in
      try writer.connection.execute("UPDATE offer SET is_told = 1 WHERE is_told = 0")
    }
  }
}
