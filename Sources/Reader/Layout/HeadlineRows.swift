public import NewsCore
import Prose
public import Text

/// How many lines each row of the headline list takes, and where a date heading stands.
///
/// A row is its title and a line of source, place, copies and reading time, one for what a search found, and one more for
/// the heading of its group where that differs from the row above, or the row is the first shown. A title that is wider than the pane takes two lines where
/// the pane has 10 or more. In a pane of less than 4 lines a row is its title alone.
public struct HeadlineRows: Sendable {
  public let window: HeadlineWindow
  public let today: CalendarDay
  /// Of the reader's clock, in minutes east of UTC: lists are by the moment, and so are the days above them.
  public let zone: Int
  /// Lines of the pane, without its title.
  public let lines: Int
  /// Columns of a title.
  public let columns: Int
  public let metrics: CellMetrics
  public let sort: HeadlineSort
  /// Whether each row has a line for what a search found, be it known yet or not.
  public let hasSnippets: Bool
  /// The titles as they are set, those that are kept among them.
  var titles: WrappedTexts

  public init(
    window: HeadlineWindow, today: CalendarDay, zone: Int = 0, lines: Int, columns: Int,
    metrics: CellMetrics = CellMetrics(),
    sort: HeadlineSort = .newest, hasSnippets: Bool = false
  ) {
    self.window = window
    self.today = today
    self.zone = zone
    self.lines = lines
    self.columns = columns
    self.metrics = metrics
    self.sort = sort
    self.hasSnippets = hasSnippets
    titles = WrappedTexts(WrappedTexts.Measure(columns: columns, lines: lines < 10 ? 1 : 2, metrics: metrics))
  }

  /// Left of a title stand the marks of the selected row and of an unread one, and a blank.
  public static func indent(_ metrics: CellMetrics) -> Int { 2 + metrics.width(of: Signs.unread) }

  /// What of a pane's columns a title has.
  public static func textColumns(of pane: Int, _ metrics: CellMetrics) -> Int { max(0, pane - indent(metrics) - 1) }

  private var isTerse: Bool { lines < 4 }

  private var isByDate: Bool { sort == .newest || sort == .oldest }

  /// Lines of a row's title.
  public func titleLines(ofRow row: Int) -> Int {
    window.headline(inRow: row).map { titles.height(of: $0.title) } ?? 1
  }

  /// Lines of a row without its heading.
  public func linesWithoutHeading(ofRow row: Int) -> Int {
    titleLines(ofRow: row) + (isTerse ? 0 : hasSnippets ? 2 : 1)
  }

  /// The heading above a row, by the order of the list: `Today`, `Friday 20 November`, `April 2025`, a source, a letter; `nil`
  /// where it continues the one above, and in an order by how well rows do.
  public func heading(ofRow row: Int, isFirstShown: Bool) -> String? {
    guard !isTerse, let headline = window.headline(inRow: row) else { return nil }
    guard !isFirstShown, row > 0 else { return heading(of: headline) }
    // What has the same day mostly needs no words to know that it has the same heading.
    guard let above = window.headline(inRow: row - 1), !isByDate || above.date?.day != headline.date?.day else {
      return nil
    }
    let heading = heading(of: headline)
    return self.heading(of: above) == heading ? nil : heading
  }

  public func lines(ofRow row: Int, isFirstShown: Bool) -> Int {
    linesWithoutHeading(ofRow: row) + (heading(ofRow: row, isFirstShown: isFirstShown) == nil ? 0 : 1)
  }

  /// The rows wholly shown when `top` is the first; at least one where there is any.
  public func rows(fromTop top: Int) -> Range<Int> {
    var left = lines
    var row = top
    while row < window.total {
      left -= lines(ofRow: row, isFirstShown: row == top)
      if left < 0 { break }
      row += 1
    }
    return top..<max(row, min(window.total, top + 1))
  }

  /// The topmost first row with which `row` is still wholly shown.
  public func top(showing row: Int) -> Int {
    var top = row
    // What the rows from `top` to `row` take, where `top` is not the first shown.
    var below = 0
    while top > 0 {
      below += lines(ofRow: top, isFirstShown: false)
      guard below + lines(ofRow: top - 1, isFirstShown: true) <= lines else { break }
      top -= 1
    }
    return max(0, top)
  }

  private func heading(of headline: Headline) -> String? {
    switch sort {
    case .newest, .oldest: heading(of: headline.date?.day(inZone: zone))
    case .title: Self.firstLetter(of: headline.title)
    case .source: headline.source ?? "Without a source"
    case .section: headline.section ?? "Without a section"
    case .shortest, .longest: Amount.of(headline.readingMinutes, "minute", "minutes")
    case .votes: Self.votes(headline.votes ?? 0)
    case .copies: headline.copies > 1 ? Amount.of(headline.copies, "copy", "copies") : "Without copies"
    case .relevance: nil
    }
  }

  /// In powers of ten: hardly two stories have as many.
  private static func votes(_ votes: Int) -> String {
    guard votes > 0 else { return "Without votes" }
    guard votes < 1_000_000 else { return "A million votes and more" }
    var least = 1
    while least * 10 <= votes { least *= 10 }
    return "\(Amount.grouped(least)) to \(Amount.grouped(least * 10 - 1)) votes"
  }

  /// As titles are sorted: without case and accents, and from the first letter on.
  private static func firstLetter(of title: String) -> String {
    let folded = String(decoding: Folding.search(title).bytes, as: UTF8.self)
    guard let first = folded.first(where: { $0.isLetter || $0.isNumber }) else { return "Others" }
    return first.isNumber ? "0-9" : first.uppercased()
  }

  private func heading(of day: CalendarDay?) -> String {
    guard let day else { return "Undated" }
    switch today.daysSince1970 - day.daysSince1970 {
    case 0: return "Today"
    case 1: return "Yesterday"
    case ...31: return DateWords.heading(day, thisYear: today.year)
    default: return DateWords.month(day)
    }
  }
}
