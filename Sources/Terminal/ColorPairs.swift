import CNcurses
import Screen

/// The pairs of colours that ncurses' cells refer to by number.
struct ColorPairs {
  /// Whether a pair was asked for that there was no number left for.
  private(set) var ranOut = false

  private struct Pair: Hashable {
    let foreground, background: Color
  }

  private let depth: ColorDepth
  private let limit: Int
  private let hasDefaults: Bool
  private var numbers: [Pair: Int32] = [:]

  /// - Parameters:
  ///   - limit: Pairs the terminal has, the first of which is its own two colours.
  ///   - hasDefaults: Whether its own two colours can be named in other pairs.
  init(depth: ColorDepth, limit: Int, hasDefaults: Bool) {
    self.depth = depth
    // Bounded, because a frame can ask for as many colours as it has cells.
    self.limit = min(limit, 4096)
    self.hasDefaults = hasDefaults
  }

  /// The number for a style's colours; 0, the terminal's own, where there is no other left.
  mutating func pair(for style: Style) -> Int32 {
    guard depth > .none else { return 0 }
    let pair = Pair(foreground: style.foreground, background: style.background)
    if let number = numbers[pair] { return number }
    let foreground = number(of: pair.foreground, standard: 7)
    let background = number(of: pair.background, standard: 0)
    guard foreground >= 0 || background >= 0 else { return 0 }
    let number = Int32(numbers.count + 1)
    guard number < limit, init_extended_pair(number, foreground, background) != ERR else {
      ranOut = true
      return 0
    }
    numbers[pair] = number
    return number
  }

  /// Forgets all pairs.
  mutating func reset() {
    numbers = [:]
    ranOut = false
    reset_color_pairs()
  }

  /// -1 is the terminal's own.
  private func number(of color: Color, standard: Int32) -> Int32 {
    switch color.reduced(to: depth) {
    case .standard: hasDefaults ? -1 : standard
    case .ansi(let index) where depth != .direct || index < 8: Int32(index)
    case .ansi(let index), .indexed(let index): depth == .direct ? Self.direct(index) : Int32(index)
    case .rgb(let red, let green, let blue): Self.direct(red, green, blue)
    }
  }

  /// 0-7 are palette colours in direct descriptions, so the seven darkest blues are a shade less dark.
  private static func direct(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
    let value = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    return value < 8 ? 8 : value
  }

  /// What xterm shows for a colour of its 256: they cannot be named in direct descriptions.
  private static func direct(_ index: UInt8) -> Int32 {
    guard index >= 8, case .rgb(let red, let green, let blue) = Color.indexed(index).inXterm else {
      return Int32(index)
    }
    return direct(red, green, blue)
  }
}
