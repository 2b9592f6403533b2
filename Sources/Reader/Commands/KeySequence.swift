public import Screen

/// Keys pressed one after the other, as help writes them: `j`, `gg`, `^F`, `PgDn`.
public struct KeySequence: Hashable, Sendable, CustomStringConvertible {
  public let keys: [Key]
  public let description: String

  /// Reads one written key, or characters in a row: `Enter`, `^F`, `gg`.
  public init(_ written: some StringProtocol) {
    description = String(written)
    if let key = Self.named[description] {
      keys = [key]
    } else if written.count == 2, written.first == "^", let letter = written.last {
      keys = [.control(Character(letter.lowercased()))]
    } else {
      keys = written.map { .character($0) }
    }
  }

  /// One key, written as in help.
  init(_ key: Key) {
    keys = [key]
    description = Self.named.first { $0.value == key }?.key ?? Self.written(key)
  }

  private static func written(_ key: Key) -> String {
    switch key {
    case .character(let character): String(character)
    case .control(let letter): "^" + String(letter).uppercased()
    case .alt(let character): "M-" + String(character)
    case .function(let number): "F\(number)"
    default: ""
    }
  }

  private static let named: [String: Key] = [
    "Up": .up, "Down": .down, "Left": .left, "Right": .right, "Home": .home, "End": .end, "PgUp": .pageUp,
    "PgDn": .pageDown, "Enter": .enter, "Tab": .tab, "S-Tab": .backTab, "Esc": .escape, "Backspace": .backspace,
    "Delete": .delete, "Insert": .insert, "Space": .character(" "),
  ]
}
