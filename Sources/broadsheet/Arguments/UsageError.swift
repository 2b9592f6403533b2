/// What is wrong with a command line.
enum UsageError: Error, Hashable {
  case unknownOption(String, nearest: String?)
  /// Where a query was begun.
  case optionInQuery(String)
  case unknownCommandOption(String, command: String)
  case missingValue(String, what: String)
  case needlessValue(String)
  case wrongValue(String, value: String, what: String)
  case missingPath(String)
  case missingFile(String)
  case missingQuery
  case missingMark
  case unknownMark(String, nearest: String?)
  case needlessOperand(String, command: String)
  case unknownCommand(String, nearest: String)
  case standardInput
  case unreadableInput(reason: String)
  case unreadableList(String, reason: String)
  case unknownTheme(String, nearest: String?)
  case noTerminal(String)

  private static let marks = "read, unread, star, unstar, tag:NAME, untag:NAME, undo, redo and import"

  /// One line for a human.
  var words: String {
    switch self {
    case .unknownOption(let name, let nearest?): "there is no option \(name); did you mean \(nearest)?"
    case .unknownOption(let name, nil): "there is no option \(name)"
    case .optionInQuery(let name): "there is no option \(name); for a query that begins so, write: search -- \(name)"
    case .unknownCommandOption(let name, let command): "\(name) does not go with \(command)"
    case .missingValue(let name, let what): "\(name) wants \(what) after it"
    case .needlessValue(let name): "\(name) takes nothing after it"
    case .wrongValue(let name, let value, let what): "\(name) wants \(what), and not “\(value)”"
    case .missingQuery: "search wants words to look for"
    case .missingMark: "mark wants a mark: \(Self.marks)"
    case .unknownMark(let name, let nearest?): "there is no mark “\(name)”; did you mean “\(nearest)”?"
    case .unknownMark(let name, nil): "there is no mark “\(name)”; there are \(Self.marks)"
    case .missingFile(let path): "there is no file or folder “\(path)”"
    case .missingPath(let command): "\(command) wants files or folders"
    case .needlessOperand(let operand, let command): "\(command) takes nothing after it, and “\(operand)” is given"
    case .unknownCommand(let name, let nearest): "there is no command or file “\(name)”; did you mean \(nearest)?"
    case .unreadableInput(let reason): "standard input \(reason)"
    case .standardInput: "- is standard input, which show, list and check read; the reader wants files and folders"
    case .unreadableList(let path, let reason): "the list of files \(path) \(reason)"
    case .unknownTheme(let name, let nearest?): "there is no theme “\(name)”; did you mean “\(nearest)”?"
    case .unknownTheme(let name, nil): "there is no theme “\(name)”; broadsheet themes names them all"
    case .noTerminal(let reason): reason
    }
  }
}
