import NewsCore

/// How wide the columns of a table are set, and how far apart.
struct TableLayout {
  /// 0 for a column that is not shown, having nothing in it.
  let widths: [Int]
  let gap: Int

  private static let mostColumns = 40

  /// Each as wide as its cells where all fit, else the wide ones give way first, down to their longest words; `nil` where too
  /// much is left.
  init?(_ columns: [TableColumn], in room: Int) {
    let shown = columns.count { $0.natural > 0 }
    guard shown > 0, shown <= Self.mostColumns else { return nil }
    for gap in [2, 1] {
      let available = room - gap * (shown - 1)
      guard columns.reduce(0, { $0 + $1.least }) <= available else { continue }
      // The widest limit with which all fit.
      var limit = columns.reduce(1) { max($0, $1.natural) }
      func width(_ column: TableColumn) -> Int { max(column.least, min(column.natural, limit)) }
      while columns.reduce(0, { $0 + width($1) }) > available { limit -= max(1, limit / 64) }
      guard columns.allSatisfy({ $0.reads(in: width($0)) }) else { continue }
      widths = columns.map(width)
      self.gap = gap
      return
    }
    return nil
  }

  /// From the first column's left to the last one's right.
  var width: Int { widths.reduce(0, +) + gap * (widths.count { $0 > 0 } - 1) }
}
