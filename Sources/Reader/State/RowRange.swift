public import NewsCore

/// Rows of a list as they stood on the screen. Others may stand there by the time something is done with them, which is told by
/// a story that the reader saw.
public struct RowRange: Hashable, Sendable {
  public let query: HeadlineQuery
  public let rows: Range<Int>
  /// Rows of the whole list.
  public let total: Int
  /// A row among them or beside them, and the story that was in it.
  public let witnessRow: Int
  public let witness: ArticleID

  public init(query: HeadlineQuery, rows: Range<Int>, total: Int, witnessRow: Int, witness: ArticleID) {
    self.query = query
    self.rows = rows
    self.total = total
    self.witnessRow = witnessRow
    self.witness = witness
  }

  /// Whether a window that holds the witness' row shows the same list.
  public func isSeen(in window: HeadlineWindow) -> Bool {
    window.total == total && window.headline(inRow: witnessRow)?.id == witness
  }
}
