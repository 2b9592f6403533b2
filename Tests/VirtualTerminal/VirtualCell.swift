import CVTerm

/// A cell of the screen, as the terminal shows it.
public struct VirtualCell: Hashable, Sendable {
  public enum Color: Hashable, Sendable {
    case standard
    case palette(Int)
    /// 0xRRGGBB.
    case direct(Int)

    init(_ value: Int32) {
      switch value {
      case ..<0: self = .standard
      case 0x100_0000...: self = .direct(Int(value) & 0xFF_FFFF)
      default: self = .palette(Int(value))
      }
    }
  }

  /// A blank where nothing was written; "" in the second half of a wide one.
  public let text: String
  public let width: Int
  public let isBold, isItalic, isUnderlined, isReversed: Bool
  public let foreground, background: Color

  init(_ cell: cvterm_cell) {
    let scalars = withUnsafeBytes(of: cell.scalars) { Array($0.bindMemory(to: UInt32.self)) }
    let written = scalars.prefix { $0 != 0 }.compactMap(Unicode.Scalar.init)
    switch scalars.first {
    case 0: text = " "
    case UInt32.max: text = ""
    default: text = String(String.UnicodeScalarView(written))
    }
    width = Int(cell.width)
    isBold = cell.bold != 0
    isItalic = cell.italic != 0
    isUnderlined = cell.underline != 0
    isReversed = cell.reverse != 0
    foreground = Color(cell.foreground)
    background = Color(cell.background)
  }
}
