import NewsCore

/// The rows of a table in the making: cells stand in their columns, whatever cells beside and above them span (HTML, 4.9.12).
struct TableGrid {
  private(set) var rows: [[[Span]]] = []
  /// How many rows at the top are headers.
  private(set) var headerRows = 0
  private var row: [[Span]] = []
  private(set) var hasRow = false
  private var isHeader = true
  /// For how many rows more the cell above takes each column.
  private var taken: [Int] = []
  /// Cells that are there for others' width; a hostile table has no more of them than a great one.
  private var spare = 20_000
  private static let widest = 100

  mutating func beginRow() {
    endRow()
    hasRow = true
    isHeader = true
  }

  /// Rows without text are left out.
  mutating func endRow() {
    guard hasRow else { return }
    hasRow = false
    fillTaken()
    for column in row.count..<max(row.count, taken.count) where taken[column] > 0 { taken[column] -= 1 }
    defer { row = [] }
    guard row.contains(where: { !$0.isEmpty }) else { return }
    if isHeader, headerRows == rows.count { headerRows += 1 }
    rows.append(row)
  }

  mutating func add(_ cell: [Span], isHeader: Bool, columns: Int, rows: Int) {
    fillTaken()
    if !isHeader { self.isHeader = false }
    for column in 0..<max(1, min(columns, Self.widest)) where column == 0 || spare > 0 {
      if column > 0 { spare -= 1 }
      while taken.count <= row.count { taken.append(0) }
      // Up to the table's end is written as nought.
      taken[row.count] = rows == 0 ? 1000 : max(0, min(rows, 1000) - 1)
      row.append(column == 0 ? cell : [])
    }
  }

  /// Empty cells where cells of rows above reach down.
  private mutating func fillTaken() {
    while row.count < taken.count, taken[row.count] > 0, spare > 0 {
      taken[row.count] -= 1
      spare -= 1
      row.append([])
    }
  }
}
