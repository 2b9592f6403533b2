import Prose
public import Text

/// A line of the help screen.
public enum HelpLine: Hashable, Sendable {
  case heading(String)
  /// Keys parted by spaces ("" where only `:` and the name reach it), what they do, and at the right or below the name.
  case command(keys: String, help: String, name: String)
  /// More of the help of the command above.
  case more(String)
  /// The name of the command above, where it had no room beside its help.
  case name(String)
  case blank

  /// Columns of the keys, with the blank behind them.
  public static let keyColumns = 12

  /// All of it, from the command table, for a width: what has no room on one line goes on below.
  ///
  /// - Parameter words: what a command's keys, help or name must have; "" shows all.
  public static func all(columns: Int, metrics: CellMetrics = CellMetrics(), words: String = "") -> [HelpLine] {
    let wanted = words.split(whereSeparator: \.isWhitespace).map { Folding.search(String($0)) }
    let groups = CommandRow.Group.allCases.compactMap { group -> [HelpLine]? in
      let rows = Command.table.filter { $0.group == group && $0.has(wanted) }
      guard !rows.isEmpty else { return nil }
      return [.heading(group.rawValue)] + rows.flatMap { lines(of: $0, columns: columns - keyColumns, metrics) }
    }
    return Array(groups.joined(separator: [.blank]))
  }

  private static func lines(of row: CommandRow, columns: Int, _ metrics: CellMetrics) -> [HelpLine] {
    let name = ":" + row.name
    if metrics.width(of: row.help) + 2 + metrics.width(of: name) <= columns {
      return [.command(keys: row.keyNames, help: row.help, name: name)]
    }
    let parts = LineWrapper(metrics: metrics, columns: columns).texts(of: row.help)
    return [.command(keys: row.keyNames, help: parts[0], name: "")] + parts.dropFirst().map { .more($0) }
      + [.name(name)]
  }
}

extension CommandRow {
  /// Its keys as help shows them.
  public var keyNames: String { command == .item ? "1-9" : keys.map(\.description).joined(separator: " ") }

  fileprivate func has(_ words: [FoldedText]) -> Bool {
    let text = Folding.search("\(keyNames) \(help) :\(name)")
    return words.allSatisfy { !text.ranges(of: $0).isEmpty }
  }

  /// Its name at `:`, with what it takes.
  public var name: String { command.rawValue + (argument.map { " " + $0 } ?? "") }
}
