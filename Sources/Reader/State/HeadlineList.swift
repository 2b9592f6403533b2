public import NewsCore
public import Text

/// The headlines: ids, a total and a window of rows, never the articles.
public struct HeadlineList: Sendable {
  public var query = HeadlineQuery.all
  /// What it was chosen as in the contents; `nil` for all headlines and for a search.
  public var entry: ContentsEntry?
  /// Its search as it was written, which the query may have in other words.
  public var written = ""
  /// The rows at hand; others are drawn empty until they come.
  public var window = HeadlineWindow.empty
  /// The list that these rows are of, which is another than `query` while its first rows are on their way.
  public private(set) var shown = HeadlineQuery.all
  /// What its search looks for in the text of articles. Where there is such, each row has a line for what was found.
  public private(set) var phrases: [SearchPhrase] = []
  public var snippets = Snippets()
  public var selection = Selection()
  /// The rows of a range that are on their way, and what is to be done with them.
  public var rangeAsked: (request: RequestID, range: RowRange)?
  public var afterRange: Command?
  /// The selected article, to which selection and scroll are pinned; `nil` until its row has come.
  public var selected: ArticleID?
  /// Its row, which changes as rows arrive above it.
  public var selectedRow = 0
  /// The first row shown.
  public var topRow = 0
  /// The rows that have been asked for and are not here yet; answers to earlier questions are dropped.
  public var asked: RowsAsked?
  /// The selected row when rows came last, so that the same are not asked for again.
  public var answeredRow: Int?
  /// Whether the library changed after the rows that are on their way were asked for.
  public var isStale = false
  /// Whether the reader has pressed a key. Until then the list stays at its top while a library comes in.
  public var isTouched = false

  public init() {}

  /// Whether there is nothing in it. While the same is asked again, as a library comes in, that holds.
  var isEmpty: Bool { window.total == 0 && shown == query }

  /// Whether a filter or a search lets nothing pass.
  public var hasNoMatch: Bool { isEmpty && !query.passesAll }

  /// Whether the reader searched for what is in it.
  public var isSearch: Bool { entry == nil && !query.search.allSatisfy(\.isWhitespace) }

  /// Rows of what is on the screen, beside the selected one or with it at an end; `nil` where nothing is selected.
  func range(_ rows: Range<Int>) -> RowRange? {
    selected.map {
      RowRange(query: shown, rows: rows, total: window.total, witnessRow: selectedRow, witness: $0)
    }
  }

  /// Shows the rows of the list before until those of this one come.
  mutating func keepOnScreen(_ former: HeadlineList) {
    (window, shown, phrases, snippets) = (former.window, former.shown, former.phrases, former.snippets)
    (topRow, selectedRow, selected) = (former.topRow, former.selectedRow, former.selected)
  }

  /// Takes in rows of the present query.
  mutating func show(_ window: HeadlineWindow, today: CalendarDay) {
    self.window = window
    guard shown != query else { return }
    if shown.search != query.search {
      let former = phrases
      phrases = ParsedQuery(parsing: query.search, today: today).query.shownPhrases
      if phrases != former { snippets = Snippets() }
    }
    shown = query
  }
}

/// A question for rows of the headline list.
public struct RowsAsked: Hashable, Sendable {
  /// What happens when they come.
  public enum Purpose: Hashable, Sendable {
    /// Nothing moves on the screen.
    case keep
    /// The row asked for is selected.
    case select
    /// It is selected and opened.
    case open
    /// This article is selected, if it is in the list.
    case follow(ArticleID)
    /// The unread article asked for is selected, and opened; the search for one goes on at the other end of the list.
    case unread(opens: Bool, forward: Bool)
  }

  public var request: RequestID
  public var purpose: Purpose
  /// The selected row when they were asked for.
  public var selectedRow: Int

  public init(request: RequestID, purpose: Purpose, selectedRow: Int) {
    self.request = request
    self.purpose = purpose
    self.selectedRow = selectedRow
  }
}
