public import NewsCore
public import Prose

/// The article in the middle pane.
public struct OpenArticle: Sendable {
  public var galley: Galley
  /// The first line shown.
  public var top = Galley.Position.start
  /// The place that `top` shows. Only the reader moves it, so that it is kept through any number of widths.
  public var anchor = DocumentOffset.start
  /// What each listing's items lead to; `nil` until the library has answered.
  public var resolutions: [[Resolution]]?
  public var resolving: RequestID?
  /// Whether it only follows the selection; a preview is not yet read.
  public var isPreview: Bool
  public var isRead = false
  public var search: ArticleSearch?
  /// The page as saved, where it is shown instead of the text set in type.
  public var savedPage: SavedPage?

  public init(galley: Galley, isPreview: Bool) {
    self.galley = galley
    self.isPreview = isPreview
  }

  public var article: Article { galley.article }

  /// What is shown of it: the article set in type, or the page as saved.
  public var shownGalley: Galley { savedPage?.galley ?? galley }
  public var shownTop: Galley.Position { savedPage?.top ?? top }
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
  public var anchor = DocumentOffset.start

  public init(galley: Galley) {
    self.galley = galley
  }
}
