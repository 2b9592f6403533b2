public import NewsCore
public import Prose

/// Where the reader was, for going back and forward as in a browser.
public struct History: Hashable, Sendable {
  public struct Place: Hashable, Sendable {
    public var article: ArticleID
    public var offset: DocumentOffset
    public var focus: Pane
    public var sidebar: Sidebar

    public init(article: ArticleID, offset: DocumentOffset, focus: Pane, sidebar: Sidebar) {
      self.article = article
      self.offset = offset
      self.focus = focus
      self.sidebar = sidebar
    }
  }

  /// The latest place is last.
  public var back: [Place] = []
  public var forward: [Place] = []

  public init() {}
}
