public import NewsCore
public import Prose
import Screen

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

  /// How much of it has been seen, 0...1, when its pane was last shown.
  public var progress = 0.0
  var measured: Measured?

  /// What `progress` follows from. Another pane in focus is none of it, though it may set the text anew.
  struct Measured: Hashable, Sendable {
    let anchor: DocumentOffset
    let isSaved: Bool
    let size: Size
    let measure: Int
  }

  /// What is shown of it: the article set in type, or the page as saved.
  public var shownGalley: Galley { savedPage?.galley ?? galley }
  public var shownTop: Galley.Position { savedPage?.top ?? top }
  public var shownAnchor: DocumentOffset { savedPage?.anchor ?? anchor }
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

  /// `4 of 9`.
  var count: String {
    guard !matches.isEmpty else { return "no match" }
    return current.map { "\($0 + 1) of \(matches.count)" } ?? Amount.of(matches.count, "match", "matches")
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
