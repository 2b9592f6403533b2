import NewsCore
import Text

/// The lists of a page as they lie in the sidebar: which line is what, and the texts of those that are shown.
struct SidebarSetting: Hashable, Sendable {
  /// Of an item's text; `nil` where no pane shows it, and every item takes one line.
  let columns: Int?
  let lines: SidebarLines
  private(set) var texts: WrappedTexts

  init(_ listings: [Listing], columns: Int?, metrics: CellMetrics) {
    self.columns = columns
    texts = Self.texts(columns: columns, metrics: metrics)
    lines = SidebarLines(listings, texts)
  }

  static func texts(columns: Int?, metrics: CellMetrics) -> WrappedTexts {
    WrappedTexts(
      WrappedTexts.Measure(
        columns: columns ?? .max, lines: columns == nil ? 1 : SidebarLines.linesOfItem, metrics: metrics))
  }

  /// Keeps the texts of some lines.
  mutating func keep(_ shown: Range<Int>, of listings: [Listing]) {
    guard columns != nil else { return }
    texts.keep(shown.clamped(to: 0..<lines.lineCount).compactMap { lines.text(ofLine: $0, in: listings) })
  }
}

extension SidebarLines {
  /// What is written in a line, whole: the text of an item or a quotation.
  func text(ofLine line: Int, in listings: [Listing]) -> String? {
    switch self[line] {
    case .item(_, let listing, let index, _): listings[listing].items[index].title
    case .quotation(let listing, let index, _): listings[listing].items[index].quotation
    case .heading, .blank: nil
    }
  }
}
