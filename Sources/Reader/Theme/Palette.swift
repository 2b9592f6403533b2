import Screen

/// The colours of a base16 or base24 scheme.
///
/// Base00 to base07 go from the background to the far side of the foreground, base08 to base0F are colours
/// (red, orange, yellow, green, cyan, blue, purple, brown); base24 adds two deeper backgrounds and six bright colours
/// (https://github.com/tinted-theming/home/blob/main/styling.md).
struct Palette: Hashable {
  private let colors: [Slot: Color]

  init(_ colors: [Slot: Color] = [:]) {
    var colors = colors
    // The paper and its ink are needed first, and must fit each other.
    colors[.base00] = colors[.base00] ?? colors[.base10] ?? colors[.base01]
    colors[.base05] = colors[.base05] ?? colors[.base06] ?? colors[.base04]
    switch (colors[.base00], colors[.base05]) {
    case (let paper?, nil): colors[.base05] = paper.farthest
    case (nil, let ink?): colors[.base00] = ink.farthest
    default: break
    }
    self.colors = colors
  }

  /// The colour of a slot, or the next best.
  subscript(slot: Slot) -> Color {
    if let color = colors[slot] { return color }
    return slot.substitute.map { self[$0] } ?? .standard
  }

  /// A colour of a scheme, by its name in the file.
  enum Slot: String, Hashable, CaseIterable {
    case base00, base01, base02, base03, base04, base05, base06, base07
    case base08, base09, base0A, base0B, base0C, base0D, base0E, base0F
    case base10, base11, base12, base13, base14, base15, base16, base17

    static let ofBase16 = Array(allCases.prefix(16))

    /// Large and small letters are the same here.
    init?(word: String) {
      guard let slot = Self.allCases.first(where: { $0.rawValue.lowercased() == word.lowercased() }) else { return nil }
      self = slot
    }

    /// What is used where a scheme leaves it out.
    var substitute: Slot? {
      switch self {
      case .base00, .base05: nil
      case .base01, .base10: .base00
      case .base02: .base01
      case .base03: .base04
      case .base04, .base06, .base08, .base0D: .base05
      case .base07: .base06
      case .base09, .base12: .base08
      case .base0A, .base0F: .base09
      case .base0B, .base0C, .base0E, .base16: .base0D
      case .base11: .base10
      case .base13: .base0A
      case .base14: .base0B
      case .base15: .base0C
      case .base17: .base0E
      }
    }
  }
}
