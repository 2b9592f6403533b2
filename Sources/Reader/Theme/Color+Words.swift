import Screen

extension Color {
  /// The terminal's own colours by name, 0-7; 8-15 have `bright` before theirs.
  static let ansiNames = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

  /// The terminal's own colour of this name: `default`, `blue`, `bright blue`, `bright-blue`, `grey`.
  init?(named name: String) {
    let words = name.lowercased().split { $0 == " " || $0 == "-" }
    switch (words.first, words.count) {
    case ("default", 1): self = .standard
    case ("grey", 1), ("gray", 1): self = .ansi(8)
    case ("bright", 2):
      guard let number = Self.ansiNames.firstIndex(of: String(words[1])) else { return nil }
      self = .ansi(UInt8(number + 8))
    case (let word?, 1):
      guard let number = Self.ansiNames.firstIndex(of: String(word)) else { return nil }
      self = .ansi(UInt8(number))
    default: return nil
    }
  }

  /// `#rrggbb`, `rrggbb`, `#rgb`.
  init?(hex text: String) {
    let digits = text.utf8.first == UInt8(ascii: "#") ? text.utf8.dropFirst() : text.utf8[...]
    let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }.map { UInt8($0) }
    guard values.count == digits.count else { return nil }
    switch (values.count, digits.count < text.utf8.count) {
    case (6, _):
      self = .rgb(red: values[0] * 16 + values[1], green: values[2] * 16 + values[3], blue: values[4] * 16 + values[5])
    case (3, true): self = .rgb(red: values[0] * 17, green: values[1] * 17, blue: values[2] * 17)
    default: return nil
    }
  }
}
