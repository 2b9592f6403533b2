public import Screen

/// Where everything is: all arithmetic of panes is here, and views are told their rectangle.
///
/// Below 80 columns one pane, below 120 two (the one in focus and its neighbour), from there three; the article has at least
/// 50 columns. The header is the first row, the status line the last, from 3 rows up.
public struct Layout: Hashable, Sendable {
  public let header, status: Rectangle
  /// `nil` where there is no room for it.
  public let headlines, article, sidebar: Rectangle?
  /// Columns of the thin rules between panes.
  public let rules: [Int]

  public init(size: Size, focus: Pane, settings: Settings) {
    let body = Rectangle(column: 0, row: size.rows > 2 ? 1 : 0, columns: size.columns, rows: max(0, size.rows - 2))
    header = Rectangle(column: 0, row: 0, columns: size.columns, rows: size.rows > 2 ? 1 : 0)
    status = Rectangle(column: 0, row: size.rows - 1, columns: size.columns, rows: size.rows > 1 ? 1 : 0)
    headlines = focus == .headlines ? body : nil
    article = focus == .article ? body : nil
    sidebar = focus == .sidebar ? body : nil
    rules = []
  }

  public init(_ state: State) {
    self.init(size: state.size, focus: state.focus, settings: state.settings)
  }
}
