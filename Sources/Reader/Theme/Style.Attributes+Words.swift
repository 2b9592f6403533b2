import Screen

extension Style.Attributes {
  /// The words of a scheme file, in the order we name them.
  static let words: [(name: String, attribute: Style.Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
  ]

  init?(word: String) {
    guard let found = Self.words.first(where: { $0.name == word.lowercased() }) else { return nil }
    self = found.attribute
  }
}
