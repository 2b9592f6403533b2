import NewsCore

extension Warning {
  /// The field and what is wrong with it: `date: the page gives none`.
  var words: String { field.rawValue + ": " + kind.words }
}

extension Warning.Kind {
  var words: String {
    switch self {
    case .missing: "missing"
    case .madeUp: "made up, for the page has none"
    case .ambiguous: "can be read in more than one way"
    case .meaningless(let text): "“\(text)” means nothing"
    case .removed(let text): "“\(text)” was glued to it and taken off"
    case .endsEarly: "the copy stops although the story goes on"
    case .cut: "the file ends in the middle of it"
    case .replacedBytes(let count): count == 1 ? "1 byte is no UTF-8" : "\(count) bytes are no UTF-8"
    case .unconfirmed: "a brand may be glued to it, which only another copy can show"
    }
  }
}
