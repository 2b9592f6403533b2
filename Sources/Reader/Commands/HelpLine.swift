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
  public static func all(columns: Int, metrics: CellMetrics = CellMetrics()) -> [HelpLine] {
    CommandRow.Group.allCases.flatMap { group -> [HelpLine] in
      let rows = Command.table.filter { $0.group == group }
      return [.heading(group.rawValue)] + rows.flatMap { lines(of: $0, columns: columns - keyColumns, metrics) }
        + (group == CommandRow.Group.allCases.last ? [] : [.blank])
    }
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

  /// Its name at `:`, with what it takes.
  public var name: String { command.rawValue + (argument.map { " " + $0 } ?? "") }
}
