import Text

/// What was written at `:`.
struct CommandLine: Hashable, Sendable {
  enum Failure: Error, Hashable, Sendable {
    /// Nothing was written.
    case empty
    case unknown(String, nearest: String?)
    /// More than one name begins so.
    case ambiguous(String, [String])
    /// Too little of a name: a key or a habit of another program may have been meant.
    case short(String, [String])
    /// Something stands behind a command that takes nothing.
    case superfluous(String, after: Command)
  }

  let command: Command
  let argument: String

  /// What fingers know from other programs.
  private static let aliases: [String: Command] = ["q": .quit]
  /// Of a name at least so much is to be written.
  private static let shortest = 3

  /// A name, or a beginning that only one name has, and what it takes.
  init(_ text: String) throws(Failure) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let word = words.first.map(String.init) else { throw .empty }
    command = try Self.command(word)
    argument = words.dropFirst().joined(separator: " ")
    guard argument.isEmpty || command.row?.argument != nil else { throw .superfluous(argument, after: command) }
  }

  private static func command(_ word: String) throws(Failure) -> Command {
    if let exact = Command(rawValue: word) ?? aliases[word] { return exact }
    let candidates = names(beginning: word)
    guard word.count >= shortest || candidates.isEmpty else { throw .short(word, candidates) }
    guard candidates.count <= 1 else { throw .ambiguous(word, candidates) }
    guard let only = candidates.first.flatMap(Command.init(rawValue:)) else {
      throw .unknown(word, nearest: Spelling.nearest(to: word, in: Command.table.map(\.command.rawValue)))
    }
    return only
  }

  /// The names that begin so, in the order of the table.
  static func names(beginning start: String) -> [String] {
    Command.table.map(\.command.rawValue).filter { $0.hasPrefix(start) }
  }

  /// What all of some words begin with.
  static func commonBeginning(_ words: [String]) -> String {
    guard let first = words.first else { return "" }
    return words.dropFirst().reduce(first) { common, word in
      String(zip(common, word).prefix { $0 == $1 }.map(\.0))
    }
  }
}
