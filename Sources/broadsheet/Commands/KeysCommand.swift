import Reader

/// `broadsheet keys`: the keys and commands of the reader, from the same table as its help. README carries the same text.
struct KeysCommand {
  func run() -> ExitStatus {
    StandardOutput.write(Self.text)
    return .done
  }

  static var text: String {
    let groups = CommandRow.Group.allCases.map { group in
      Command.table.filter { $0.group == group }.reduce(into: group.rawValue + "\n") { text, row in
        text += "  " + padded(row.keyNames, 16) + padded(":" + row.name, 32) + row.help + "\n"
      }
    }
    return groups.joined(separator: "\n")
  }

  private static func padded(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(1, columns - text.count))
  }
}
