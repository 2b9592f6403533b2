public import NewsCore

/// How many lines each row of the headline list takes, and where a date heading stands.
///
/// A row has two lines (title; source, place, copies, reading time) and one more for the heading of its day where the day
/// differs from the row above, or the row is the first shown.
public struct HeadlineRows: Sendable {
  public let window: HeadlineWindow
  public let today: CalendarDay

  public init(window: HeadlineWindow, today: CalendarDay) {
    self.window = window
    self.today = today
  }

  /// The heading above a row: `Today`, `Yesterday`, `Friday 20 November`, `April 2025`; `nil` where it continues the one above.
  public func heading(ofRow row: Int, isFirstShown: Bool) -> String? { nil }

  public func lines(ofRow row: Int, isFirstShown: Bool) -> Int {
    2 + (heading(ofRow: row, isFirstShown: isFirstShown) == nil ? 0 : 1)
  }

  /// The rows wholly shown when `top` is the first and there are so many lines; at least one where there is any line.
  public func rows(fromTop top: Int, lines: Int) -> Range<Int> { top..<min(window.total, top + max(1, lines / 2)) }

  /// The topmost first row with which `row` is still wholly shown.
  public func top(showing row: Int, lines: Int) -> Int { max(0, row - max(0, lines / 2 - 1)) }
}
