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
  /// Its lists as they were last set beside it. What is listed does not change.
  var sidebar: SidebarSetting?
  /// Whether it only follows the selection; a preview is not yet read.
  public var isPreview: Bool
  /// Whether the library has it no more.
  public var isGone = false
  /// What was done with it.
  public private(set) var reading = ReadingState.untouched
  /// Its highlights where they stand in the text as it is now.
  public private(set) var highlights: [Highlight] = []
  /// The block that a highlight is for, once the reader has gone by paragraphs; scrolling forgets it.
  public var paragraph: Int?
  public var search: ArticleSearch?
  /// The page as saved, where it is shown instead of the text set in type.
  public var savedPage: SavedPage?

  public init(galley: Galley, isPreview: Bool) {
    self.galley = galley
    self.isPreview = isPreview
  }

  /// Shows what was done with it; the place on top stays on top.
  public mutating func show(_ reading: ReadingState) {
    guard reading != self.reading else { return }
    self.reading = reading
    highlights = reading.highlights.compactMap { highlight in
      highlight.range(in: article.blocks).map { range in
        var highlight = highlight
        highlight.range = range
        return highlight
      }
    }
    let annotations = Annotations(reading, highlights)
    guard annotations != galley.annotations else { return }
    galley = galley.set(with: annotations)
    top = anchor == .start ? .start : galley.position(of: anchor)
  }

  /// The highlights of a block.
  func highlights(in block: Int) -> [Highlight] {
    highlights.filter { $0.range.lowerBound.block <= block && block <= $0.range.upperBound.block }
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
  /// The index of the match one stands at; `nil` before the first.
  public var current: Int?
  /// Whether the article was opened from a search of the library, which it ends with.
  public var isOfLibrary = false

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

extension Annotations {
  init(_ reading: ReadingState, _ highlights: [Highlight]) {
    var notes: [Int: [String]] = [:]
    for highlight in highlights {
      if let note = highlight.note { notes[highlight.range.upperBound.block, default: []].append(note) }
    }
    self.init(tags: reading.tags.sorted(), notes: notes)
  }
}
