extension State {
  /// Carries out what was written at `:`, or says what is wrong with it.
  mutating func runNamed(_ text: String) -> [Effect] {
    do {
      let line = try CommandLine(text)
      return run(line.command, argument: line.argument)
    } catch {
      notice = Self.words(of: error).map { Notice($0, kind: .failure) }
      return []
    }
  }

  private static func words(of failure: CommandLine.Failure) -> String? {
    switch failure {
    case .empty: nil
    case .unknown(let name, nearest: nil): "There is no command “\(name)”. ? shows them all."
    case .unknown(let name, let nearest?): "There is no command “\(name)”. Did you mean “\(nearest)”?"
    case .ambiguous(let name, let names): "“\(name)” may be \(names.joined(separator: ", "))."
    }
  }

  /// Goes on with a command's name, or a theme's, as far as it is clear; says what there is where it is not.
  mutating func complete(_ prompt: inout Prompt) {
    guard prompt.purpose == .command else { return }
    let theme = "\(Command.theme.rawValue) "
    let head = prompt.text.hasPrefix(theme) ? theme : ""
    let start = String(prompt.text.dropFirst(head.count))
    let names = head.isEmpty ? CommandLine.names(beginning: start) : themes.map(\.id).filter { $0.hasPrefix(start) }
    guard !names.isEmpty else { return }
    let isDone = names.count == 1 && head.isEmpty && names.first.flatMap(Command.init(rawValue:))?.row?.argument != nil
    prompt.text = head + CommandLine.commonBeginning(names) + (isDone ? " " : "")
    prompt.cursor = prompt.text.count
    if names.count > 1 { notice = Notice(names.joined(separator: "  ")) }
  }
}
