import Text

/// What was written at `:`.
struct CommandLine: Hashable, Sendable {
  enum Failure: Error, Hashable, Sendable {
    /// Nothing was written.
    case empty
    case unknown(String, nearest: String?)
    /// More than one name begins so.
    case ambiguous(String, [String])
  }

  let command: Command
  let argument: String

  /// A name, or a beginning that only one name has, and what it takes.
  init(_ text: String) throws(Failure) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let word = words.first.map(String.init) else { throw .empty }
    argument = words.dropFirst().joined(separator: " ")
    if let exact = Command(rawValue: word) {
      command = exact
      return
    }
    let candidates = Self.names(beginning: word)
    guard candidates.count <= 1 else { throw .ambiguous(word, candidates) }
    guard let only = candidates.first.flatMap(Command.init(rawValue:)) else {
      throw .unknown(word, nearest: Spelling.nearest(to: word, in: Command.table.map(\.command.rawValue)))
    }
    command = only
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
