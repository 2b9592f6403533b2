/// How far a terminal's escape sequence goes (ECMA-48), so that it can be taken out as a whole.
enum EscapeSequence {
  /// A string sequence that ends nowhere near is no sequence: only its introducer is dropped, or an unterminated one would
  /// swallow the rest of an article.
  private static let longestString = 512

  /// The bytes behind the introducer (ESC, or a C1 control) that belong to its sequence.
  static func length(after introducer: Unicode.Scalar, in rest: UnsafeBufferPointer<UInt8>) -> Int {
    guard introducer == "\u{1B}" else { return length(afterC1: introducer, in: rest) }
    guard let kind = rest.first else { return 0 }
    switch kind {
    case 0x5B: return controlSequence(rest, from: 1)  // [
    case 0x50, 0x5D, 0x58, 0x5E, 0x5F: return string(rest, from: 1)  // P ] X ^ _
    case 0x20...0x2F:  // intermediate bytes, then a final one
      let final = rest.prefix(8).firstIndex { !(0x20...0x2F).contains($0) }
      return final.map { (0x30...0x7E).contains(rest[$0]) ? $0 + 1 : $0 } ?? min(8, rest.count)
    case 0x30...0x7E: return 1
    default: return 0
    }
  }

  /// A C1 control is mostly no control at all, but a letter of UTF-8 that somebody took for Latin-1: ß has U+009F, and the
  /// quotes have U+009C and U+009D. So it is one only with the numbers that the two kinds which matter begin with; without it
  /// the rest is harmless text.
  private static func length(afterC1 introducer: Unicode.Scalar, in rest: UnsafeBufferPointer<UInt8>) -> Int {
    let isNumber = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    switch introducer.value {
    case 0x9B:
      let count = rest.prefix(64).prefix { (0x30...0x3F).contains($0) }.count
      guard count > 0, count < rest.count, (0x40...0x7E).contains(rest[count]) else { return 0 }
      return isNumber(rest[0]) || rest[0] == UInt8(ascii: "?") ? count + 1 : 0
    case 0x9D:
      let number = rest.prefix(8).prefix(while: isNumber).count
      return number > 0 && number < rest.count && rest[number] == UInt8(ascii: ";") ? string(rest, from: 0) : 0
    default: return 0
    }
  }

  /// Parameters, intermediates and a final byte; at most 64 of them.
  private static func controlSequence(_ rest: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < rest.count, index < start + 64, (0x20...0x3F).contains(rest[index]) { index += 1 }
    return index < rest.count && (0x40...0x7E).contains(rest[index]) ? index + 1 : index
  }

  /// Up to BEL or ST (ESC \ or U+009C).
  private static func string(_ rest: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < rest.count, index < start + longestString {
      switch rest[index] {
      case 0x07: return index + 1
      case 0x0A, 0x0D: return start
      case 0x1B: return index + 1 < rest.count && rest[index + 1] == 0x5C ? index + 2 : index
      case 0xC2 where index + 1 < rest.count && rest[index + 1] == 0x9C: return index + 2
      default: index += 1
      }
    }
    return start
  }
}
