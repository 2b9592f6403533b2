/// A table with its columns aligned, so that it can be read as it is.
struct MarkdownTable {
  let header: [String]
  let rows: [[String]]

  var text: String {
    let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
    let rule = "|" + widths.indices.map { cell(String(repeating: "-", count: widths[$0] + 2), $0) }.joined() + "\n"
    return line(header, widths) + rule + rows.map { line($0, widths) }.joined()
  }

  /// Numbers stand at the right.
  private func cell(_ rule: String, _ column: Int) -> String {
    column == 0 ? rule + "|" : rule.dropLast() + ":|"
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.indices.map { column in
      let pad = String(repeating: " ", count: widths[column] - cells[column].count)
      return column == 0 ? cells[column] + pad : pad + cells[column]
    }
    return "| " + padded.joined(separator: " | ") + " |\n"
  }
}
