import NewsCore
import Text

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
    case .short(let name, let names): "“\(name)” is too short: write more of \(names.joined(separator: ", "))."
    case .superfluous(let words, after: let command):
      "\(command.rawValue) takes nothing, and nothing was done: “\(words)”."
    case .ambiguous(let name, let names): "“\(name)” may be \(names.joined(separator: ", "))."
    }
  }

  /// Goes on with what is being written, as far as it is clear; says what there is where it is not.
  mutating func complete(_ prompt: inout Prompt) {
    switch prompt.purpose {
    case .command: completeCommand(&prompt)
    case .library: completeQuery(&prompt)
    case .tags: completeTag(&prompt)
    case .search, .filter, .contents, .help, .note: break
    }
  }

  private mutating func completeCommand(_ prompt: inout Prompt) {
    let word = prompt.text.prefix { !$0.isWhitespace }
    let hasArgument = word.count < prompt.text.count
    let start = hasArgument ? String(prompt.text.dropFirst(word.count + 1)) : prompt.text
    let names =
      hasArgument
      ? arguments(of: Command(rawValue: String(word))).filter { $0.hasPrefix(start) }
      : CommandLine.names(beginning: start)
    guard !names.isEmpty else { return }
    let isDone = names.count == 1 && !hasArgument && names.first.flatMap(Command.init(rawValue:))?.row?.argument != nil
    prompt.text = (hasArgument ? word + " " : "") + CommandLine.commonBeginning(names) + (isDone ? " " : "")
    prompt.cursor = prompt.text.count
    if names.count > 1 { notice = Notice(names.joined(separator: "  ")) }
  }

  /// What a command can take.
  private func arguments(of command: Command?) -> [String] {
    switch command {
    case .theme: themes.map(\.id)
    case .sort: offeredSorts.map(\.rawValue)
    case .mouse: ["on", "off"]
    case .ambiguousWidth: ["narrow", "wide"]
    default: []
    }
  }

  private mutating func completeQuery(_ prompt: inout Prompt) {
    let completion = QueryCompletion(of: prompt.text, cursor: prompt.cursor)
    let texts = completion.candidates.map(\.text)
    guard !texts.isEmpty else { return }
    let written = Array(prompt.text)[completion.range]
    let common = CommandLine.commonBeginning(texts)
    if common.count > written.count {
      prompt.replace(completion.range, with: common)
    }
    guard texts.count > 1 else { return }
    let helped = completion.candidates.map { $0.help.isEmpty || texts.count > 4 ? $0.text : "\($0.text) \($0.help)" }
    notice = Notice(helped.joined(separator: "  "))
  }

  private mutating func completeTag(_ prompt: inout Prompt) {
    let head = prompt.text.prefix(prompt.cursor)
    let word = head.reversed().prefix { !$0.isWhitespace && $0 != "+" && $0 != "-" }.reversed()
    let start = String(word)
    let names = knownTags.filter { $0.hasPrefix(start) || TagLine.written($0).hasPrefix(start) }.map {
      TagLine.written($0)
    }
    guard !names.isEmpty else { return }
    let range = (prompt.cursor - start.count)..<prompt.cursor
    prompt.replace(range, with: CommandLine.commonBeginning(names) + (names.count == 1 ? " " : ""))
    if names.count > 1 { notice = Notice(names.joined(separator: "  ")) }
  }
}
