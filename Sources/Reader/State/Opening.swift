public import NewsCore

/// An article that is on its way.
public struct Opening: Hashable, Sendable {
  public var request: RequestID
  public var article: ArticleID
  public var isPreview: Bool
  /// Where to stand in it: the start, or where the reader was.
  public var offset: DocumentOffset
  public var focus: Pane
  public var sidebar = Sidebar()
  /// The history to go back to if the article cannot be had.
  public var formerHistory: History

  public init(
    request: RequestID, article: ArticleID, isPreview: Bool, offset: DocumentOffset = .start, focus: Pane,
    formerHistory: History = History()
  ) {
    self.request = request
    self.article = article
    self.isPreview = isPreview
    self.offset = offset
    self.focus = focus
    self.formerHistory = formerHistory
  }
}
