extension Canvas {
  /// The frame as lines of text, without the blanks at their ends: what tests compare.
  public var text: String {
    (0..<size.rows).map { row in
      var line = self.row(row).reduce(into: "") { $0 += $1.text }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}

extension Canvas: CustomDebugStringConvertible {
  /// The frame as text, then where the cursor is, then each stretch of cells that is not plain.
  public var debugDescription: String {
    var lines = [text]
    if let cursor { lines.append("cursor \(cursor.column),\(cursor.row)") }
    for row in 0..<size.rows {
      var column = 0
      while column < size.columns {
        let style = self[Point(column: column, row: row)].style
        let start = column
        while column < size.columns, self[Point(column: column, row: row)].style == style { column += 1 }
        if style != .plain { lines.append("row \(row), columns \(start)-\(column - 1): \(style)") }
      }
    }
    return lines.joined(separator: "\n")
  }
}
