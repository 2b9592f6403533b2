import Screen

extension ControlSequence {
  /// What the mouse did, in xterm's SGR report or its old one.
  var mouse: MouseEvent? {
    guard introducer == UInt8(ascii: "["), parameters.count == 3, final == UInt8(ascii: "M") else { return nil }
    guard marker == nil || marker == UInt8(ascii: "<") else { return nil }
    // Shift, Alt and Control are 4, 8 and 16; a move is 32.
    guard parameter(0) & 32 == 0, parameter(1) > 0, parameter(2) > 0 else { return nil }
    let point = Point(column: parameter(1) - 1, row: parameter(2) - 1)
    switch parameter(0) & ~28 {
    case 0: return MouseEvent(.click, at: point)
    case 64: return MouseEvent(.wheelUp, at: point)
    case 65: return MouseEvent(.wheelDown, at: point)
    default: return nil
    }
  }
}
