/// A line of the help screen.
public enum HelpLine: Hashable, Sendable {
  case heading(String)
  /// `keys` parted by spaces, "" where only `:` and the name reach it; `name` with what it takes.
  case command(keys: String, name: String, help: String)
  case blank

  /// All of it, from the command table.
  public static let all: [HelpLine] = CommandRow.Group.allCases.flatMap { group -> [HelpLine] in
    let rows = Command.table.filter { $0.group == group }
    return [.heading(group.rawValue)] + rows.map(HelpLine.init)
      + (group == CommandRow.Group.allCases.last ? [] : [.blank])
  }

  private init(_ row: CommandRow) {
    let keys = row.command == .item ? "1-9" : row.keys.map(\.description).joined(separator: " ")
    self = .command(keys: keys, name: row.command.rawValue + (row.argument.map { " " + $0 } ?? ""), help: row.help)
  }
}
