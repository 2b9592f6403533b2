/// A control string (ECMA-48, 5.6): `ESC ]` or its like, text, a terminator. Terminals answer in them, now and then what the
/// program before this one asked; text in them is no keys.
enum ControlString {
  enum Reading {
    /// So many bytes.
    case string(count: Int)
    case incomplete
    /// So many bytes are a string that broke off.
    case broken(count: Int)
    /// Alt and the second byte.
    case key
  }

  private static let longest = 4096

  /// Whether an escape and this byte begin one: an APC, DCS, OSC, PM or SOS.
  static func isBegun(by byte: UInt8) -> Bool { "_P]^X".utf8.contains(byte) }

  /// Reads a string at the start of `bytes`, which begin with an escape and a byte that begins one.
  static func read(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Reading {
    let body = bytes.dropFirst(2).prefix(longest)
    guard let end = body.firstIndex(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) else {
      if body.count == longest { return .broken(count: 2 + longest) }
      guard isLast else { return .incomplete }
      return body.isEmpty ? .key : .broken(count: bytes.count)
    }
    let count = end - bytes.startIndex
    if body[end] == 0x07 { return .string(count: count + 1) }
    if body[end] == 0x1B {
      guard let last = bytes.dropFirst(count + 1).first else {
        return isLast ? broken(count: count) : .incomplete
      }
      if last == UInt8(ascii: "\\") { return .string(count: count + 2) }
    }
    return broken(count: count)
  }

  private static func broken(count: Int) -> Reading { count == 2 ? .key : .broken(count: count) }
}
