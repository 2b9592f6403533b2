public import NewsCore
public import Text

/// An article that is on its way.
public struct Opening: Equatable, Sendable {
  public var request: RequestID
  public var article: ArticleID
  public var isPreview: Bool
  /// Where to stand in it, as going back does; `nil` for where it was left.
  public var offset: DocumentOffset?
  public var paragraph: Int?
  /// What a search of the library looked for, to be shown in it.
  public var phrases: [SearchPhrase] = []
  /// What was done with it, as soon as that is known.
  public var reading: ReadingState?
  public var focus: Pane
  public var sidebar = Sidebar()
  /// The history to go back to if the article cannot be had.
  public var formerHistory: History

  public init(
    request: RequestID, article: ArticleID, isPreview: Bool, offset: DocumentOffset? = nil, focus: Pane,
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
