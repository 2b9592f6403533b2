import Reader

/// `broadsheet keys`: the keys and commands of the reader, from the same table as its help.
struct KeysCommand {
  func run() -> ExitStatus {
    for line in HelpLine.all {
      switch line {
      case .blank: StandardOutput.write("\n")
      case .heading(let name): StandardOutput.write(name + "\n")
      case .command(let keys, let name, let help):
        StandardOutput.write("  " + padded(keys, 16) + padded(":" + name, 32) + help + "\n")
      }
    }
    return .done
  }

  private func padded(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(1, columns - text.count))
  }
}
