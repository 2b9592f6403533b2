import NewsCore
import Reader
import Text

/// What was asked for on the command line.
struct Invocation: Equatable {
  var action: Action
  var options: Options

  /// - Parameter arguments: as the system gave them: paths need not be UTF-8.
  init(_ arguments: [FilePath]) throws(UsageError) {
    var parser = ArgumentParser(arguments)
    self = try parser.invocation()
  }

  init(action: Action, options: Options) {
    self.action = action
    self.options = options
  }
}

/// The values of the options, and the operands.
struct Options: Equatable {
  /// As given: paths, ids, `-`.
  var operands: [FilePath] = []
  var isJSON = false
  var showsPaths = false
  /// A file of paths, or `-`.
  var filesFrom: String?
  var filter = ""
  var search = ""
  var sort: HeadlineSort?
  /// A library other than the one opened last.
  var library: FilePath?
  var limit: Int?
  var width: Int?
  var theme: String?
  var ambiguousIsWide: Bool?
}

/// Goes through arguments; options may stand anywhere, `--` ends them.
struct ArgumentParser {
  private var arguments: ArraySlice<FilePath>
  private var row: ActionRow?
  private var given: [(row: OptionRow, written: String)] = []
  private var options = Options()
  private var wantsHelp = false
  private var wantsVersion = false

  init(_ arguments: [FilePath]) {
    self.arguments = arguments[...]
  }

  mutating func invocation() throws(UsageError) -> Invocation {
    var onlyOperands = false
    while let argument = arguments.popFirst() {
      let text = argument.text
      if onlyOperands || text == "-" || !text.hasPrefix("-") {
        take(operand: argument, mayBeCommand: !onlyOperands)
      } else if text == "--" {
        onlyOperands = true
      } else {
        try take(option: text)
      }
    }
    if wantsHelp { return Invocation(action: .help(row), options: options) }
    if wantsVersion { return Invocation(action: .version, options: options) }
    let action = row?.action ?? .read
    for option in given where !option.row.actions.isEmpty && !option.row.actions.contains(action) {
      throw .unknownCommandOption(option.written, command: row?.name ?? "the reader")
    }
    if let row, row.operands.isEmpty, let operand = options.operands.first {
      throw .needlessOperand(operand.text, command: row.name)
    }
    return Invocation(action: row?.asAction ?? .read, options: options)
  }

  /// The first operand may name a command, and `help` may stand before it; a file of that name is written `./list`.
  private mutating func take(operand: FilePath, mayBeCommand: Bool) {
    guard mayBeCommand, row == nil, options.operands.isEmpty else { return options.operands.append(operand) }
    if let named = ActionRow.table.first(where: { !$0.name.isEmpty && $0.name == operand.text }) {
      row = named
    } else if operand.text == "help" {
      wantsHelp = true
    } else {
      options.operands.append(operand)
    }
  }

  private mutating func take(option argument: String) throws(UsageError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = parts[0]
    guard let row = OptionRow.table.first(where: { $0.answers(to: name) }) else {
      if self.row?.action == .search, !name.hasPrefix("--") { throw .optionInQuery(argument) }
      let names = OptionRow.table.map { "--" + $0.name.rawValue }
      throw .unknownOption(name, nearest: Spelling.nearest(to: name, in: names))
    }
    given.append((row, name))
    guard let value = row.value else {
      guard parts.count == 1 else { throw .needlessValue(name) }
      set(row.name)
      return
    }
    guard let text = parts.count > 1 ? parts[1] : arguments.popFirst()?.text else {
      throw .missingValue(name, what: value.what)
    }
    guard set(row.name, to: text) else { throw .wrongValue(name, value: text, what: value.what) }
  }

  private mutating func set(_ name: OptionRow.Name) {
    switch name {
    case .json: options.isJSON = true
    case .paths: options.showsPaths = true
    case .help: wantsHelp = true
    case .version: wantsVersion = true
    default: break
    }
  }

  /// - Returns: whether the value is one that the option takes.
  private mutating func set(_ name: OptionRow.Name, to value: String) -> Bool {
    switch name {
    case .filesFrom: options.filesFrom = value
    case .filter: options.filter = value
    case .search: options.search = value
    case .theme: options.theme = value
    case .inLibrary: options.library = FilePath(value)
    case .sort:
      options.sort = HeadlineSort(name: value)
      return options.sort != nil
    case .limit:
      options.limit = Int(value)
      return (options.limit ?? -1) >= 0
    case .width:
      options.width = Int(value)
      return options.width.map(Settings.measures.contains) ?? false
    case .ambiguousWidth:
      options.ambiguousIsWide = value == "wide"
      return value == "wide" || value == "narrow"
    default: return false
    }
    return true
  }
}

extension OptionRow {
  fileprivate func answers(to written: String) -> Bool {
    written == "--" + name.rawValue || (short.map { written == "-\($0)" } ?? false)
  }
}
