public import NewsCore

/// The headlines: ids, a total and a window of rows, never the articles.
public struct HeadlineList: Sendable {
  public var query = HeadlineQuery.all
  /// The rows at hand; others are drawn empty until they come.
  public var window = HeadlineWindow.empty
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

  /// Whether a filter lets nothing pass.
  public var hasNoMatch: Bool { window.total == 0 && !query.passesAll && asked == nil }
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
    /// The unread article asked for is selected, and opened.
    case unread(opens: Bool)
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
