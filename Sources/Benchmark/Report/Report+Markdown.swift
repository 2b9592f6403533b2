extension Report {
  /// The tables, as README shows them.
  var markdown: String {
    var text = "Measured \(machine.date) on \(machine.cores) cores (\(machine.processor)) and \(machine.memory) GiB,"
    text += " with a load of \(Number.rounded(machine.load)) before.\n"
    text += "In **bold**: not within the budget.\n\n"
    let header = ["what", "budget"] + sizes.map { Number.grouped($0.articles) }
    text += MarkdownTable(header: header, rows: rows.map(\.cells)).text
    let remarks: [String] = rows.flatMap(\.remarks).reduce(into: []) { all, remark in
      if !all.contains(remark) { all.append(remark) }
    }
    if !remarks.isEmpty { text += "\n" + remarks.map { "- \($0)\n" }.joined() }
    for size in sizes where !size.peers.isEmpty {
      text += "\nThe same \(Number.grouped(size.articles)) articles in other readers, in the same run; in parentheses"
      text += " how many times as much as Broadsheet’s.\n\n" + PeerTable(size: size).text
    }
    return text
  }

  private var rows: [Row] {
    var rows: [Row] = []
    for line in sizes.flatMap(\.lines) where !rows.contains(where: { $0.measurement == line.measurement }) {
      let all = sizes.map { size in size.lines.first { $0.measurement == line.measurement } }
      var names: [String] = []
      for name in all.compactMap({ $0 }).flatMap({ $0.figures.map(\.name) }) where !names.contains(name) {
        names.append(name)
      }
      rows += (names.isEmpty ? [""] : names).map { Row(measurement: line.measurement, figure: $0, lines: all) }
    }
    return rows
  }
}

/// A row of the table: one figure at all sizes.
private struct Row {
  let measurement: String
  let figure: String
  /// One a size.
  let lines: [Line?]

  private var figures: [Figure?] { lines.map { line in line?.figures.first { $0.name == figure } } }

  var cells: [String] {
    let budget = figures.compactMap { $0 }.first { $0.budget != nil }
    let values = zip(lines, figures).map { line, figure in
      guard let figure else { return line?.isNotYet == true ? "not yet" : line?.reason == nil ? "-" : "**failed**" }
      let text = Number.measured(figure.value, figure.unit)
      return figure.isMet == false ? "**\(text)**" : text
    }
    let name = figure.isEmpty ? measurement : measurement + ": " + figure
    return [name, budget.map { Number.measured($0.budget ?? 0, $0.unit) } ?? "-"] + values
  }

  /// Why there is no number, and what is to be known of one; once for all sizes.
  var remarks: [String] {
    var found: [String] = []
    for text in lines.compactMap(\.?.reason) + figures.compactMap(\.?.note) where !found.contains(text) {
      found.append(text)
    }
    return found.map { "\(measurement): \($0)" }
  }
}
