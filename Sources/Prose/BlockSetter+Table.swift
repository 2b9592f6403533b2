import NewsCore
import Text

extension BlockSetter {
  /// Rows of a table in columns where all of it fits, else each row as lines of `header: value`.
  ///
  /// - Parameter columns: what its columns need (`columns(of:)`).
  mutating func set(_ table: Table, rows: Range<Int>, columns: [TableColumn], margin: Margin) {
    if rows.lowerBound == 0, !table.caption.isEmpty {
      set(table.caption, role: .caption, margin: margin)
      offset += table.rows.isEmpty ? 0 : 1
    }
    if let layout = TableLayout(columns, in: measure.columns - margin.width) {
      let alignments = columns.enumerated().map { table.alignment(ofColumn: $0) ?? $1.alignment }
      setColumns(of: table, rows, layout: layout, alignments: alignments, margin: margin)
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

  /// What each column needs.
  func columns(of table: Table) -> [TableColumn] {
    var columns = Array(repeating: TableColumn(), count: table.rows.map(\.count).max() ?? 0)
    // A first row that is not said to be one of headers often is.
    let headerRows = table.rows.count > 2 ? max(1, table.headerRows) : table.headerRows
    for (number, row) in table.rows.enumerated() {
      for (index, cell) in row.enumerated() {
        columns[index].take(widths(of: cell), kind: number < headerRows ? .nothing : CellKind(cell.text))
      }
    }
    return columns
  }

  private func widths(of cell: [Span]) -> CellWidths {
    // Most cells are this, and a table may have a million.
    if cell.count == 1, cell[0].link == nil, cell[0].text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      let text = cell[0].text.utf8
      return CellWidths(line: text.count, word: text.split(separator: 0x20).map(\.count).max() ?? 0)
    }
    var setter = self
    let text = setter.inline(cell, role: .body, keepsBlanks: true).text
    let ends = LineBreaks(of: text).opportunities.map(\.offset) + [text.utf8.count]
    let words = zip([0] + ends, ends).map { start, end in
      let word = Substring(text.utf8.dropFirst(start).prefix(end - start))
      return measure.metrics.width(of: word) - Blanks.countAtEnd(of: word)
    }
    return CellWidths(
      line: text.split(separator: "\n").map { measure.metrics.width(of: $0) }.max() ?? 0, word: words.max() ?? 0)
  }

  private mutating func setColumns(
    of table: Table, _ rows: Range<Int>, layout: TableLayout, alignments: [Table.Alignment], margin: Margin
  ) {
    for index in rows {
      let row = cells(of: table, index, in: rows)
      if index == table.headerRows, index > 0 {
        let dash = "─"
        let count = layout.width / max(1, measure.metrics.width(of: dash))
        appendOwn(
          String(repeating: dash, count: count), role: .tableRule, margin: margin.continued,
          at: row.first?.offset(of: 0))
      }
      setRow(row, layout: layout, alignments: alignments, margin: index == 0 ? margin : margin.continued)
    }
  }

  private mutating func setRow(_ row: [Inline], layout: TableLayout, alignments: [Table.Alignment], margin: Margin) {
    let cells = zip(row, layout.widths).map { cell, width in
      lines(of: cell, columns: width)
    }
    for line in 0..<max(1, cells.map(\.count).max() ?? 0) {
      var runs = line == 0 ? margin.first : margin.rest
      var blanks = 0
      var bounds: (first: DocumentOffset, last: DocumentOffset)?
      for (index, width) in layout.widths.enumerated() where width > 0 {
        var free = width
        if index < cells.count, line < cells[index].count, !cells[index][line].isEmpty {
          let range = cells[index][line]
          let own = row[index].runs(in: range, metrics: measure.metrics)
          free = max(0, width - own.reduce(0) { $0 + $1.width })
          let left = alignments[index].blanksAtLeft(of: free)
          blanks += left
          free -= left
          if blanks > 0 { runs.append(ProseRun(String(repeating: " ", count: blanks), width: blanks, role: .body)) }
          blanks = 0
          runs += own
          let ends = (row[index].offset(of: range.lowerBound), row[index].offset(of: range.upperBound))
          bounds = bounds.map { (min($0.first, ends.0), max($0.last, ends.1)) } ?? ends
        }
        blanks += free + layout.gap
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
      guard number >= first, row.contains(where: { !$0.text.isEmpty }) else { continue }
      let isFirst = number == first
      if !isFirst {
        let here = row.first?.offset(of: 0) ?? DocumentOffset(block: block, utf8: offset)
        append(ProseLine(runs: margin.rest, offset: here, end: here))
      }
      var own = isFirst ? margin : margin.continued
      for (index, cell) in row.enumerated() where !cell.text.isEmpty {
        let name = headers.indices.contains(index) ? SafeText.line(headers[index].text) : ""
        setField(cell, name: name, margin: own)
        own = own.continued
      }
    }
  }

  /// On one line where it fits; else a name has a line of its own.
  private mutating func setField(_ cell: Inline, name: String, margin: Margin) {
    guard !name.isEmpty else { return append(cell, margin: margin) }
    let metrics = measure.metrics
    let label = ProseRun(name + ": ", width: metrics.width(of: name + ": "), role: .tableHeader)
    let room = measure.columns - margin.width - label.width
    guard metrics.width(of: cell.text) <= room, !cell.text.utf8.contains(0x0A) else {
      appendOwn(name + ":", role: .tableHeader, margin: margin, at: cell.offset(of: 0))
      let blanks = ProseRun("  ", width: 2, role: .body)
      append(cell, margin: margin.continued.adding(first: blanks, rest: blanks, in: measure.columns))
      return
    }
    let whole = 0..<cell.text.utf8.count
    append(
      ProseLine(
        runs: margin.first + [label] + cell.runs(in: whole, metrics: metrics),
        offset: cell.offset(of: whole.lowerBound), end: cell.offset(of: whole.upperBound)))
  }
}

extension Table.Alignment {
  /// Of so many blanks beside a cell.
  fileprivate func blanksAtLeft(of blanks: Int) -> Int {
    switch self {
    case .left: 0
    case .center: blanks / 2
    case .right: blanks
    }
  }
}
