/// A place on a canvas; the top left cell is (0, 0).
public struct Point: Hashable, Sendable {
  public var column, row: Int
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// Columns and rows; never negative.
public struct Size: Hashable, Sendable {
  public var columns, rows: Int
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A part of a canvas; may be empty.
public struct Rectangle: Hashable, Sendable {
  public var column, row, columns, rows: Int

  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  public var isEmpty: Bool { columns == 0 || rows == 0 }
  /// The first column right of it, and the first row below it.
  public var endColumn: Int { column + columns }
  public var endRow: Int { row + rows }

  public func contains(_ point: Point) -> Bool {
    (column..<endColumn).contains(point.column) && (row..<endRow).contains(point.row)
  }

  /// What is in both; empty where they do not meet.
  public func intersection(_ other: Rectangle) -> Rectangle {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rectangle(
      column: left, row: top, columns: min(endColumn, other.endColumn) - left, rows: min(endRow, other.endRow) - top)
  }

  /// Smaller by so much at each side.
  public func inset(columns: Int = 0, rows: Int = 0) -> Rectangle {
    Rectangle(
      column: column + columns, row: row + rows, columns: self.columns - 2 * columns, rows: self.rows - 2 * rows)
  }
}
