public import NewsCore

/// The headlines: ids, a total and a window of rows, never the articles.
public struct HeadlineList: Sendable {
  public var query = HeadlineQuery.all
  /// The rows at hand; others are drawn empty until they come.
  public var window = HeadlineWindow.empty
  /// The selected article, to which selection and scroll are pinned.
  public var selected: ArticleID?
  /// Its row, which changes as rows arrive above it.
  public var selectedRow = 0
  /// The first row shown.
  public var topRow = 0
  /// The latest request for rows; answers to earlier ones are dropped.
  public var request: RequestID?

  public init() {}
}
