public import NewsCore
public import Prose

/// The article in the middle pane.
public struct OpenArticle: Sendable {
  public var galley: Galley
  /// The first line shown.
  public var top = Galley.Position.start
  /// What each listing's items lead to; `nil` until the library has answered.
  public var resolutions: [[Resolution]]?
  /// Whether it only follows the selection; a preview is not yet read.
  public var isPreview: Bool
  public var search: ArticleSearch?
  /// The page as saved, where it is shown instead of the text set in type.
  public var savedPage: SavedPage?

  public init(galley: Galley, isPreview: Bool) {
    self.galley = galley
    self.isPreview = isPreview
  }

  public var article: Article { galley.article }
}

/// A search inside an article. Matches are places in the article, so another width leaves them alone.
public struct ArticleSearch: Sendable {
  public var text: String
  public var matches: [Range<DocumentOffset>]
  /// The index of the match one stands at.
  public var current: Int?

  public init(text: String, matches: [Range<DocumentOffset>], current: Int?) {
    self.text = text
    self.matches = matches
    self.current = current
  }
}

/// A file as it is, in lines.
public struct SavedPage: Sendable {
  public var galley: Galley
  public var top = Galley.Position.start

  public init(galley: Galley) {
    self.galley = galley
  }
}

/// An article that is on its way.
public struct Opening: Hashable, Sendable {
  public var request: RequestID
  public var article: ArticleID
  public var isPreview: Bool
  /// Where to stand in it: the start, or where the reader was.
  public var offset: DocumentOffset
  public var focus: Pane

  public init(request: RequestID, article: ArticleID, isPreview: Bool, offset: DocumentOffset, focus: Pane) {
    self.request = request
    self.article = article
    self.isPreview = isPreview
    self.offset = offset
    self.focus = focus
  }
}
