import Prose
import Text

/// `--help`, computed from the tables of commands and options.
enum Manual {
  static func text(of row: ActionRow?) -> String {
    guard let row else { return whole }
    let options = OptionRow.table.filter { $0.actions.contains(row.action) || $0.actions.isEmpty }
    let sentence = LineWrapper(metrics: CellMetrics(), columns: 80).texts(of: "\(row.name) \(row.help).")
    return "usage: \(usage(row))\n\n\(sentence.joined(separator: "\n"))\n\n" + table(options.map(line))
  }

  private static var whole: String {
    """
    Broadsheet \(Program.version): a terminal reader for the news you have as files.

    \(table(ActionRow.table.map { (usage($0), $0.help) }))
    \(table(OptionRow.table.map(line)))
    - is standard input. Exit status: 0 done, 1 something failed, 2 wrong usage, 3 nothing found.
    In the reader, ? shows the keys.

    """
  }

  private static func usage(_ row: ActionRow) -> String {
    ["broadsheet", row.name, row.operands].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func line(_ row: OptionRow) -> (String, String) {
    let short = row.short.map { "-\($0), " } ?? "    "
    let value = row.value.map { " " + $0.placeholder } ?? ""
    return (short + "--" + row.name.rawValue + value, row.help)
  }

  /// Two columns; the right one is wrapped.
  private static func table(_ rows: [(String, String)]) -> String {
    let left = (rows.map(\.0.count).max() ?? 0) + 4
    let wrapper = LineWrapper(metrics: CellMetrics(), columns: max(24, 80 - left))
    var text = ""
    for row in rows {
      for (index, line) in wrapper.texts(of: row.1).enumerated() {
        let head = index == 0 ? "  " + row.0 : ""
        text += head + String(repeating: " ", count: left - head.count) + line + "\n"
      }
    }
    return text
  }
}
