import NewsCore
import Text

extension BlockSetter {
  /// A table in columns where they fit, else each row as lines of `header: value`.
  mutating func set(_ table: Table, margin: Margin) {
    if !table.caption.isEmpty {
      set(table.caption, role: .caption, margin: margin)
      offset += table.rows.isEmpty ? 0 : 1
    }
    let rows = inlines(of: table)
    let room = measure.columns - margin.width
    if let widths = columnWidths(of: rows, room: room) {
      setColumns(rows, widths: widths, headerRows: table.headerRows, margin: margin)
    } else {
      setRecords(rows, headers: table.headerRows > 0 ? table.rows.first ?? [] : [], margin: margin)
    }
  }

  private mutating func inlines(of table: Table) -> [[Inline]] {
    table.rows.enumerated().map { index, row in
      if index > 0 { offset += 1 }
      return row.enumerated().map { cell, spans in
        if cell > 0 { offset += 1 }
        return inline(spans, role: index < table.headerRows ? .tableHeader : .body)
      }
    }
  }

  // MARK: Columns

  private static let gap = 2
  private static let narrowest = 6

  /// The columns' widths: as wide as their cells where all fit, else the wide ones give way first; `nil` where too many are left.
  private func columnWidths(of rows: [[Inline]], room: Int) -> [Int]? {
    let count = rows.map(\.count).max() ?? 0
    guard count > 0, count <= 40 else { return nil }
    var widths = Array(repeating: 1, count: count)
    for row in rows {
      for (index, cell) in row.enumerated() {
        let longest = cell.text.split(separator: "\n").map { measure.metrics.width(of: $0) }.max() ?? 0
        widths[index] = max(widths[index], longest)
      }
    }
    let available = room - Self.gap * (count - 1)
    guard available >= widths.reduce(0, { $0 + min($1, Self.narrowest) }) else { return nil }
    // The widest limit with which all fit.
    var limit = widths.max() ?? 1
    while limit > Self.narrowest, widths.reduce(0, { $0 + min($1, limit) }) > available { limit -= max(1, limit / 64) }
    let fitted = widths.map { min($0, limit) }
    return fitted.reduce(0, +) <= available ? fitted : widths.map { min($0, Self.narrowest) }
  }

  private mutating func setColumns(_ rows: [[Inline]], widths: [Int], headerRows: Int, margin: Margin) {
    for (index, row) in rows.enumerated() {
      if index == headerRows, index > 0 {
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
      LineWrapper(metrics: measure.metrics, columns: max(2, width)).lines(of: cell.text)
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

  private mutating func setRecords(_ rows: [[Inline]], headers: [[Span]], margin: Margin) {
    let body = headers.isEmpty ? rows[...] : rows.dropFirst()
    var isFirst = true
    for row in body.isEmpty ? rows[...] : body {
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
      isFirst = false
    }
  }
}
