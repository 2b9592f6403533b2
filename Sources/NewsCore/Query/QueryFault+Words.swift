import Text

extension QueryFault {
  /// What is wrong, and what was done about it.
  public var sentence: String {
    switch kind {
    case .tooLong(let limit): "This query is longer than \(limit) bytes and was not run."
    case .tooDeep(let limit): "Brackets stand in more than \(limit) others; the inner ones were not heeded."
    case .tooManyTerms(let limit): "A query takes \(limit) words and fields; the rest was left out."
    case .unclosedQuote: "This quote is not closed; it was taken to go to the end."
    case .unclosedBracket: "This bracket is not closed; it was taken to go to the end."
    case .strayBracket: "This bracket closes nothing and was left out."
    case .emptyBrackets: "There is nothing in these brackets; they were left out."
    case .danglingOperator: "There is nothing for this to join; it was left out."
    case .unknownField(let name, _): "There is no field \(Self.quoted(name)); it was searched as a word."
    case .emptyField(let field): "Nothing stands behind “\(field.rawValue):”; it was left out."
    case .unknownValue(let field, let value, _): "“\(field.rawValue):” knows no \(Self.quoted(value)); it was left out."
    case .unreadableDay(let field, let value):
      "“\(field.rawValue):” takes a day, and \(Self.quoted(value)) is none; it was left out."
    case .unreadableTime(let value):
      "“time:” takes whole minutes from 1 on, and not \(Self.quoted(value)); it was left out."
    case .shortPrefix(let text): "\(Self.quoted(text + "*")) is too short to search for; it was left out."
    case .starInside: "A star only works at the end of a word; this one was left out."
    case .negatedOrder: "An order cannot be left out; “sort:” was not heeded."
    case .secondOrder: "There are two orders; the last one counts."
    case .nothingToSearch: "There is no letter or number to search for."
    }
  }

  /// What to write instead, as a sentence.
  public var suggestion: String? {
    switch kind {
    case .tooLong: "Search for a few of its words."
    case .unknownField(_, let nearest?): "Did you mean “\(nearest.rawValue):”?"
    case .unknownField: "The fields are \(QueryField.table.map(\.name).joined(separator: ", "))."
    case .emptyField(let field): "Write \(field.rawValue):\(field.example), with no blank behind the colon."
    case .unknownValue(let field, _, let nearest?): "Did you mean “\(field.rawValue):\(nearest)”?"
    case .unknownValue(let field, _, nil): "It can be \(field.row?.values ?? field.example)."
    case .unreadableDay(let field, _):
      "Write \(field.rawValue):2025-04-14, \(field.rawValue):2025-04 or \(field.rawValue):3d."
    case .unreadableTime: "Write time:<5m, time:>10m or time:3-5m."
    case .shortPrefix: "Add another letter."
    case .unclosedQuote: "Add a quote where the phrase ends."
    case .unclosedBracket: "Add a bracket where it ends."
    case .tooDeep, .tooManyTerms, .strayBracket, .emptyBrackets, .danglingOperator, .starInside, .negatedOrder,
      .secondOrder, .nothingToSearch:
      nil
    }
  }

  /// A word as it is shown in a sentence: without what could harm, and not long.
  private static func quoted(_ word: String) -> String {
    let clean = SafeText.line(word)
    return clean.count <= 40 ? "“\(clean)”" : "“\(clean.prefix(39))…”"
  }
}

extension QueryField {
  fileprivate var example: String { row?.choices.first?.text ?? "word" }
}
