public import Text

/// A frame: cells in rows, and where the terminal's cursor stands.
public struct Canvas: Equatable, Sendable {
  public let size: Size
  /// Row by row.
  public private(set) var cells: [Cell]
  /// On the selected row or in the prompt, where screen readers look for it; `nil` hides it.
  public var cursor: Point?
  public let metrics: CellMetrics

  public init(size: Size, metrics: CellMetrics = CellMetrics(), style: Style = .plain) {
    self.size = size
    self.metrics = metrics
    cells = Array(repeating: Cell(text: " ", width: 1, style: style), count: size.columns * size.rows)
  }

  public subscript(_ point: Point) -> Cell {
    cells[point.row * size.columns + point.column]
  }

  /// The cells of one row.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  /// Puts text into one row, made harmless, cut between clusters at `columns` and at the canvas' edge.
  ///
  /// This is the one choke point between text from outside and the terminal.
  /// - Returns: the columns it took.
  @discardableResult
  public mutating func put(_ text: some StringProtocol, at point: Point, columns: Int = .max, style: Style) -> Int {
    guard point.row >= 0, point.row < size.rows, point.column >= 0 else { return 0 }
    var column = point.column
    let end = min(size.columns, columns == .max ? .max : point.column + columns)
    for character in text where column < end {
      cells[point.row * size.columns + column] = Cell(text: String(character), width: 1, style: style)
      column += 1
    }
    return column - point.column
  }

  /// Blanks a part and gives it a style.
  public mutating func fill(_ area: Rectangle, style: Style) {
    for row in max(0, area.row)..<max(max(0, area.row), min(size.rows, area.endRow)) {
      for column in max(0, area.column)..<max(max(0, area.column), min(size.columns, area.endColumn)) {
        cells[row * size.columns + column] = Cell(text: " ", width: 1, style: style)
      }
    }
  }

  /// Changes the style of a part and leaves its text.
  public mutating func restyle(_ area: Rectangle, _ change: (Style) -> Style) {
    for row in max(0, area.row)..<max(max(0, area.row), min(size.rows, area.endRow)) {
      for column in max(0, area.column)..<max(max(0, area.column), min(size.columns, area.endColumn)) {
        cells[row * size.columns + column].style = change(cells[row * size.columns + column].style)
      }
    }
  }
}
