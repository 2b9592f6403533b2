import Glibc
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
    cells = Array(repeating: .blank(style), count: size.columns * size.rows)
  }

  public subscript(_ point: Point) -> Cell {
    cells[point.row * size.columns + point.column]
  }

  /// The cells of one row.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  /// Whether a row is as another canvas of the same size has it. Most are: their bytes are compared first.
  public func row(_ row: Int, isAsIn other: Canvas) -> Bool {
    let range = (row * size.columns)..<((row + 1) * size.columns)
    return cells.withUnsafeBufferPointer { mine in
      other.cells.withUnsafeBufferPointer { theirs in
        guard range.upperBound <= mine.count, range.upperBound <= theirs.count else { return false }
        let (mine, theirs) = (UnsafeBufferPointer(rebasing: mine[range]), UnsafeBufferPointer(rebasing: theirs[range]))
        guard let left = mine.baseAddress, let right = theirs.baseAddress else { return true }
        let bytes = range.count * MemoryLayout<Cell>.stride
        return memcmp(left, right, bytes) == 0 || zip(mine, theirs).allSatisfy { $0 == $1 }
      }
    }
  }

  /// Puts text into one row, made harmless, cut between clusters at `columns` and at the canvas' edge.
  ///
  /// This is the one choke point between text from outside and the terminal. A wide cluster that does not fit leaves its
  /// cell blank.
  /// - Returns: the columns it took.
  @discardableResult
  public mutating func put(_ text: some StringProtocol, at point: Point, columns: Int = .max, style: Style) -> Int {
    guard point.row >= 0, point.row < size.rows, point.column >= 0, point.column < size.columns, columns > 0 else {
      return 0
    }
    let start = point.row * size.columns + point.column
    let end = start + min(size.columns - point.column, columns)
    var index = start
    // Most texts are printable ASCII: nothing of it is unsafe, and each byte is a cluster of one cell.
    let plain = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return nil }
      for byte in bytes.prefix(end - start) {
        cells[index] = Cell(ascii: byte, style: style)
        index += 1
      }
      return index
    }
    if let plainEnd = plain ?? nil {
      mend(edge: start)
      mend(edge: plainEnd)
      return plainEnd - start
    }
    let safe = SafeText.line(String(text))
    let metrics = metrics
    metrics.forEachCluster(in: safe) { cluster, bytes in
      guard index < end else { return false }
      if cluster.width == 0 { return true }
      if index + cluster.width > end {
        cells[index] = .blank(style)
        index = end
        return false
      }
      let bytes = UnsafeBufferPointer(rebasing: bytes[cluster.range])
      // Nearly all are: most of Latin, Greek, Cyrillic and the scripts of East Asia.
      if cluster.isOneScalar {
        cells[index] = Cell(utf8: bytes, width: UInt8(cluster.width), style: style)
      } else {
        let drawn = DrawnCluster(bytes, width: cluster.width, metrics: metrics)
        cells[index] = Cell(text: drawn.text, width: UInt8(drawn.width), style: style)
      }
      if cluster.width == 2 {
        cells[index + 1] = cells[index].width == 2 ? Cell(text: "", width: 0, style: style) : .blank(style)
      }
      index += cluster.width
      return true
    }
    mend(edge: start)
    mend(edge: index)
    return index - start
  }

  /// Blanks a part and gives it a style.
  public mutating func fill(_ area: Rectangle, style: Style) {
    let area = area.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      let start = row * size.columns + area.column
      for index in start..<(start + area.columns) { cells[index] = .blank(style) }
      mend(edge: start)
      mend(edge: start + area.columns)
    }
  }

  /// Takes over the cells of a part of another canvas.
  ///
  /// - Parameter target: As large as the part.
  /// - Returns: `false`, and nothing is done, where one of them is not wholly on its canvas or they are not of one size.
  public mutating func copy(_ area: Rectangle, of other: Canvas, to target: Rectangle) -> Bool {
    guard area.columns == target.columns, area.rows == target.rows, other.bounds.intersection(area) == area,
      bounds.intersection(target) == target
    else { return false }
    for row in 0..<area.rows {
      let source = (area.row + row) * other.size.columns + area.column
      let start = (target.row + row) * size.columns + target.column
      for column in 0..<area.columns { cells[start + column] = other.cells[source + column] }
    }
    return true
  }

  /// Changes the style of a part and leaves its text.
  public mutating func restyle(_ area: Rectangle, _ change: (Style) -> Style) {
    let area = area.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        let index = row * size.columns + column
        cells[index].style = change(cells[index].style)
      }
    }
  }

  public var bounds: Rectangle { Rectangle(column: 0, row: 0, columns: size.columns, rows: size.rows) }

  /// Blanks the halves of wide clusters that something was written over: one that lost its right half left of the edge, and
  /// one that lost its left half right of it.
  private mutating func mend(edge: Int) {
    if edge > 0, edge % max(1, size.columns) != 0, edge <= cells.count, cells[edge - 1].width == 2 {
      if edge == cells.count || cells[edge].width != 0 { cells[edge - 1] = .blank(cells[edge - 1].style) }
    }
    if edge < cells.count, cells[edge].width == 0 {
      if edge % size.columns == 0 || cells[edge - 1].width != 2 { cells[edge] = .blank(cells[edge].style) }
    }
  }
}
