/// How far a terminal's escape sequence goes (ECMA-48), so that it can be taken out as a whole.
enum EscapeSequence {
  /// A string sequence that ends nowhere near is no sequence: only its introducer is dropped, or an unterminated one would
  /// swallow the rest of an article.
  private static let longestString = 512

  /// The bytes behind the introducer (ESC, or a C1 control) that belong to its sequence.
  static func length(after introducer: Unicode.Scalar, in rest: UnsafeBufferPointer<UInt8>) -> Int {
    switch introducer.value {
    case 0x9B: return controlSequence(rest, from: 0)
    case 0x90, 0x9D, 0x98, 0x9E, 0x9F: return string(rest, from: 0)
    default: break
    }
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
