/// Some rows of a headline list, all from one moment of the library.
public struct HeadlineWindow: Equatable, Sendable {
  /// Rows and unread rows of the whole list.
  public let total, unread: Int
  /// The row of `rows[0]`.
  public let firstRow: Int
  public let rows: [Headline]
  /// The row of the article (or row) the window was asked for; `nil` in an empty list.
  public let anchorRow: Int?

  /// Where a text stands in more articles than are looked at: how many were, those that came last; `nil` where all were.
  public let latestMatches: Int?

  /// The number of the story that came last of all in the list; whatever comes later has a greater one.
  public let latestStory: Int

  public init(
    total: Int, unread: Int, firstRow: Int, rows: [Headline], anchorRow: Int?, latestMatches: Int? = nil,
    latestStory: Int = 0
  ) {
    self.total = total
    self.unread = unread
    self.firstRow = firstRow
    self.rows = rows
    self.anchorRow = anchorRow
    self.latestMatches = latestMatches
    self.latestStory = latestStory
  }

  public static let empty = HeadlineWindow(total: 0, unread: 0, firstRow: 0, rows: [], anchorRow: nil)

  /// The headline in this row of the list, if the window holds it.
  public func headline(inRow row: Int) -> Headline? {
    rows.indices.contains(row - firstRow) ? rows[row - firstRow] : nil
  }
}
