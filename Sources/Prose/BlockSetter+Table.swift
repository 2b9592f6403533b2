import NewsCore
import Text

extension BlockSetter {
  /// Rows of a table in columns where all of it fits, else each row as lines of `header: value`.
  ///
  /// - Parameter widths: what its columns take (`naturalWidths`).
  mutating func set(_ table: Table, rows: Range<Int>, widths: [Int], margin: Margin) {
    if rows.lowerBound == 0, !table.caption.isEmpty {
      set(table.caption, role: .caption, margin: margin)
      offset += table.rows.isEmpty ? 0 : 1
    }
    let room = measure.columns - margin.width
    if let widths = fitted(widths, in: room) {
      setColumns(of: table, rows, widths: widths, margin: margin)
    } else {
      setRecords(of: table, rows, margin: margin)
    }
  }

  /// The cells of one of the rows; moves behind it.
  private mutating func cells(of table: Table, _ row: Int, in rows: Range<Int>) -> [Inline] {
    if row > rows.lowerBound { offset += 1 }
    return table.rows[row].enumerated().map { cell, spans in
      if cell > 0 { offset += 1 }
      return inline(spans, role: row < table.headerRows ? .tableHeader : .body, keepsBlanks: true)
    }
  }

  // MARK: Columns

  private static let gap = 2
  private static let narrowest = 6

  /// What the widest cell of each column takes.
  func naturalWidths(of table: Table) -> [Int] {
    var widths = Array(repeating: 1, count: table.rows.map(\.count).max() ?? 0)
    for row in table.rows {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], width(of: cell)) }
    }
    return widths
  }

  /// Of the longest line of a cell.
  private func width(of cell: [Span]) -> Int {
    // Most cells are this, and a table may have a million.
    if cell.count == 1, cell[0].link == nil, cell[0].text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      return cell[0].text.utf8.count
    }
    var setter = self
    let text = setter.inline(cell, role: .body).text
    return text.split(separator: "\n").map { measure.metrics.width(of: $0) }.max() ?? 0
  }

  /// The columns' widths: as wide as their cells where all fit, else the wide ones give way first; `nil` where too many are left.
  private func fitted(_ widths: [Int], in room: Int) -> [Int]? {
    let count = widths.count
    guard count > 0, count <= 40 else { return nil }
    let available = room - Self.gap * (count - 1)
    guard available >= widths.reduce(0, { $0 + min($1, Self.narrowest) }) else { return nil }
    // The widest limit with which all fit.
    var limit = widths.max() ?? 1
    while limit > Self.narrowest, widths.reduce(0, { $0 + min($1, limit) }) > available { limit -= max(1, limit / 64) }
    let fitted = widths.map { min($0, limit) }
    return fitted.reduce(0, +) <= available ? fitted : widths.map { min($0, Self.narrowest) }
  }

  private mutating func setColumns(of table: Table, _ rows: Range<Int>, widths: [Int], margin: Margin) {
    for index in rows {
      let row = cells(of: table, index, in: rows)
      if index == table.headerRows, index > 0 {
        let dash = "─"
        let count = (widths.reduce(0, +) + Self.gap * (widths.count - 1)) / max(1, measure.metrics.width(of: dash))
        appendOwn(
          String(repeating: dash, count: count), role: .tableRule, margin: margin.continued,
          at: row.first?.offset(of: 0))
      }
      setRow(row, widths: widths, margin: index == 0 ? margin : margin.continued)
    }
  }

  private mutating func setRow(_ row: [Inline], widths: [Int], margin: Margin) {
    let cells = zip(row, widths).map { cell, width in
      lines(of: cell, columns: width)
    }
    for line in 0..<max(1, cells.map(\.count).max() ?? 0) {
      var runs = line == 0 ? margin.first : margin.rest
      var blanks = 0
      var bounds: (first: DocumentOffset, last: DocumentOffset)?
      for (index, width) in widths.enumerated() {
        var used = 0
        if index < cells.count, line < cells[index].count, !cells[index][line].isEmpty {
          let range = cells[index][line]
          let own = row[index].runs(in: range, metrics: measure.metrics)
          if blanks > 0 { runs.append(ProseRun(String(repeating: " ", count: blanks), width: blanks, role: .body)) }
          blanks = 0
          runs += own
          used = own.reduce(0) { $0 + $1.width }
          let ends = (row[index].offset(of: range.lowerBound), row[index].offset(of: range.upperBound))
          bounds = bounds.map { (min($0.first, ends.0), max($0.last, ends.1)) } ?? ends
        }
        blanks += max(0, width - used) + Self.gap
      }
      let start = row.first?.offset(of: 0) ?? .start
      append(ProseLine(runs: runs, offset: bounds?.first ?? start, end: bounds?.last ?? start))
    }
  }

  // MARK: Records

  private mutating func setRecords(of table: Table, _ rows: Range<Int>, margin: Margin) {
    let headers = table.headerRows > 0 ? table.rows.first ?? [] : []
    let first = headers.isEmpty || table.rows.count == 1 ? 0 : 1
    for number in rows {
      let row = cells(of: table, number, in: rows)
      guard number >= first else { continue }
      let isFirst = number == first
      if !isFirst {
        let here = row.first?.offset(of: 0) ?? DocumentOffset(block: block, utf8: offset)
        append(ProseLine(runs: margin.rest, offset: here, end: here))
      }
      for (index, cell) in row.enumerated() {
        let name = headers.indices.contains(index) ? SafeText.line(headers[index].text) : ""
        var own = isFirst && index == 0 ? margin : margin.continued
        if !name.isEmpty {
          // A long name has a line of its own.
          appendOwn(name + ":", role: .tableHeader, margin: own, at: cell.offset(of: 0))
          own = own.continued
        }
        let blanks = ProseRun("  ", width: 2, role: .body)
        append(cell, margin: name.isEmpty ? own : own.adding(first: blanks, rest: blanks, in: measure.columns))
      }
    }
  }
}
