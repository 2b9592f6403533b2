import Screen
import Text

/// One row of text in several looks: what stands at its left, and what stands at its right where there is room for it.
struct TextRow {
  struct Part {
    let text: String
    let role: Role
    /// Cells to the next part.
    var gap = 2
    /// How much it is the first to go where there is no room at the right; 0 for what goes last.
    var extra = 0

    init(_ text: String, _ role: Role, gap: Int = 2, extra: Int = 0) {
      self.text = text
      self.role = role
      self.gap = gap
      self.extra = extra
    }
  }

  var left: [Part] = []
  /// Where there is no room the extra ones go, and then the first ones.
  var right: [Part] = []
  /// The left gives way to the right until it has but so many columns.
  var leastLeft = Int.max

  /// Draws it in the first row of an area. What does not fit at the left is cut and says so.
  func draw(on canvas: inout Canvas, in area: Rectangle, style: (Role) -> Style) {
    guard !area.isEmpty else { return }
    guard !right.isEmpty else { return put(left, at: area.column, on: &canvas, in: area, style: style) }
    let metrics = canvas.metrics
    let leftWidth = min(Self.width(of: left, metrics), leastLeft)
    var shown = right
    while !shown.isEmpty, leftWidth + 2 + Self.width(of: shown, metrics) > area.columns {
      let most = shown.map(\.extra).max() ?? 0
      shown.remove(at: shown.firstIndex { $0.extra == most } ?? 0)
    }
    let rightWidth = Self.width(of: shown, metrics)
    let leftArea = area.inset(left: 0, right: shown.isEmpty ? 0 : rightWidth + 2)
    put(left, at: area.column, on: &canvas, in: leftArea, style: style)
    put(shown, at: area.endColumn - rightWidth, on: &canvas, in: area, style: style)
  }

  private func put(
    _ parts: [Part], at column: Int, on canvas: inout Canvas, in area: Rectangle, style: (Role) -> Style
  ) {
    var column = column
    for part in parts {
      let room = area.endColumn - column
      guard room > 0 else { return }
      let text = canvas.metrics.cut(SafeText.line(part.text), toColumns: room)
      let point = Point(column: column, row: area.row)
      column += canvas.put(text, at: point, columns: room, style: style(part.role)) + part.gap
    }
  }

  static func width(of parts: [Part], _ metrics: CellMetrics) -> Int {
    let text = parts.reduce(0) { $0 + metrics.width(of: SafeText.line($1.text)) }
    return text + parts.dropLast().reduce(0) { $0 + $1.gap }
  }
}

extension Rectangle {
  /// One row of it, counted from its first.
  func row(_ row: Int) -> Rectangle {
    intersection(Rectangle(column: column, row: self.row + row, columns: columns, rows: 1))
  }

  /// What is below its first rows.
  func below(_ rows: Int) -> Rectangle {
    Rectangle(column: column, row: row + min(rows, self.rows), columns: columns, rows: self.rows - rows)
  }

  func lastRows(_ rows: Int) -> Rectangle { below(self.rows - rows) }

  /// Without some columns at its left and right.
  func inset(left: Int, right: Int) -> Rectangle {
    let left = min(left, columns)
    return Rectangle(column: column + left, row: row, columns: columns - left - right, rows: rows)
  }
}
