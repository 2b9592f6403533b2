import Glibc

extension Color {
  /// The nearest colour that a terminal of this depth shows.
  public func reduced(to depth: ColorDepth) -> Color {
    switch (self, depth) {
    case (.standard, _), (_, .none): .standard
    case (_, .direct): self
    case (.rgb(let red, let green, let blue), .indexed):
      .indexed(Self.nearest(red, green, blue, among: Self.candidates(green, blue)))
    case (.rgb(let red, let green, let blue), _):
      .ansi(Self.nearest(red, green, blue, among: Array(0..<(depth == .eight ? 8 : 16))))
    case (.indexed(let index), .indexed): .indexed(index)
    case (.indexed(let index), _) where index >= 16:
      Color.rgb(Self.components(ofIndex: index)).reduced(to: depth)
    case (.indexed(let index), _), (.ansi(let index), _): .ansi(depth == .eight ? index & 7 : index)
    }
  }

  /// The contrast of two colours, 1 to 21, by WCAG 2.1; `nil` where one of them is the terminal's own.
  public func contrast(with other: Color) -> Double? {
    guard let mine = luminance, let theirs = other.luminance else { return nil }
    return (max(mine, theirs) + 0.05) / (min(mine, theirs) + 0.05)
  }

  /// What xterm shows for one of its 256 colours; the terminal's own foreground and background stay what they are.
  public var inXterm: Color {
    switch self {
    case .ansi(let index): Self.rgb(Self.components(ofIndex: index & 15))
    case .indexed(let index): Self.rgb(Self.components(ofIndex: index))
    case .standard, .rgb: self
    }
  }

  static func rgb(_ components: (UInt8, UInt8, UInt8)) -> Color {
    .rgb(red: components.0, green: components.1, blue: components.2)
  }

  /// The colours of xterm: 16 by custom, a cube of 6 x 6 x 6, and 24 greys.
  static func components(ofIndex index: UInt8) -> (UInt8, UInt8, UInt8) {
    switch index {
    case 0..<16: return ansi[Int(index)]
    case 16..<232:
      let cube = index - 16
      let level = { (step: UInt8) -> UInt8 in step == 0 ? 0 : 55 + 40 * step }
      return (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
    default:
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
  }

  private static let ansi: [(UInt8, UInt8, UInt8)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
  ]

  /// What may be nearest among the 240 fixed colours: the greys, and those of the cube with the nearest green and blue, since
  /// only the red of a colour changes how its parts are weighed.
  private static func candidates(_ green: UInt8, _ blue: UInt8) -> [Int] {
    let step = { (part: UInt8) -> Int in part < 48 ? 0 : part < 116 ? 1 : (Int(part) - 36) / 40 }
    return (0..<6).map { 16 + 36 * $0 + 6 * step(green) + step(blue) } + Array(232..<256)
  }

  /// By a distance that weighs the components as the eye does ("redmean", https://www.compuphase.com/cmetric.htm).
  private static func nearest(_ red: UInt8, _ green: UInt8, _ blue: UInt8, among indexes: [Int]) -> UInt8 {
    let distance = { (index: Int) -> Int in
      let (otherRed, otherGreen, otherBlue) = components(ofIndex: UInt8(index))
      let mean = (Int(red) + Int(otherRed)) / 2
      let (dRed, dGreen, dBlue) = (
        Int(red) - Int(otherRed), Int(green) - Int(otherGreen), Int(blue) - Int(otherBlue)
      )
      return (512 + mean) * dRed * dRed / 256 + 4 * dGreen * dGreen + (767 - mean) * dBlue * dBlue / 256
    }
    return UInt8(indexes.min { distance($0) < distance($1) } ?? 0)
  }

  private var luminance: Double? {
    let (red, green, blue): (UInt8, UInt8, UInt8)
    switch self {
    case .rgb(let r, let g, let b): (red, green, blue) = (r, g, b)
    case .indexed(let index) where index >= 16: (red, green, blue) = Self.components(ofIndex: index)
    case .standard, .ansi, .indexed: return nil
    }
    let linear = { (component: UInt8) -> Double in
      let share = Double(component) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
