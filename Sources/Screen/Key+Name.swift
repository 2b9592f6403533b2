extension Key {
  /// As help, the keymap and tests write it: `j`, `^F`, `Space`, `Enter`, `S-Tab`, `M-x`, `F1`.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^" + character.uppercased()
    case .alt(let character): "M-" + String(character)
    case .function(let number): "F\(number)"
    default: Self.names.first { $0.key == self }?.name ?? ""
    }
  }

  /// Reads what `name` writes.
  public init?(name: some StringProtocol) {
    if let named = Self.names.first(where: { $0.name == name }) {
      self = named.key
    } else if name == "Space" {
      self = .character(" ")
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else if name.count == 2, name.first == "^", let character = name.dropFirst().lowercased().first {
      self = .control(character)
    } else if name.count == 3, name.hasPrefix("M-"), let character = name.last {
      self = .alt(character)
    } else if name.first == "F", let number = Int(name.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static let names: [(key: Key, name: String)] = [
    (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"), (.home, "Home"), (.end, "End"),
    (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.enter, "Enter"), (.tab, "Tab"), (.backTab, "S-Tab"), (.escape, "Esc"),
    (.backspace, "Backspace"), (.delete, "Delete"), (.insert, "Insert"),
  ]
}
