import Reader

/// `broadsheet keys`: the keys and commands of the reader, from the same table as its help. README carries the same text.
struct KeysCommand {
  func run() -> ExitStatus {
    StandardOutput.write(Self.text)
    return .done
  }

  static var text: String {
    HelpLine.all.reduce(into: "") { text, line in
      switch line {
      case .blank: text += "\n"
      case .heading(let name): text += name + "\n"
      case .command(let keys, let name, let help):
        text += "  " + padded(keys, 16) + padded(":" + name, 32) + help + "\n"
      }
    }
  }

  private static func padded(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(1, columns - text.count))
  }
}
