/// Text of seven bits that shifts between sets of characters, as bytes of eight bits that need no shifting.
struct ShiftedBytes {
  private(set) var bytes: [UInt8] = []
  /// What the bytes are in now.
  let encoding: TextEncoding

  private enum Shift {
    case none, double, katakana, supplement
  }

  /// Shifts in the manner of ISO-2022-JP (RFC 1468), ISO-2022-KR (RFC 1557) or HZ (RFC 1843); ones that are not known are
  /// left out.
  init(_ source: UnsafeBufferPointer<UInt8>, _ shifting: TextEncoding) {
    encoding = shifting == .iso2022JP ? .eucJP : shifting == .iso2022KR ? .eucKR : .gb18030
    bytes.reserveCapacity(source.count)
    var (index, shift) = (0, Shift.none)
    while index < source.count {
      let byte = source[index]
      let next = index + 1 < source.count ? source[index + 1] : 0
      let afterNext = index + 2 < source.count ? source[index + 2] : 0
      index += 1
      switch byte {
      case 0x1B where next == UInt8(ascii: "$") && (afterNext == UInt8(ascii: "(") || afterNext == UInt8(ascii: ")")):
        // `ESC $ ( D` is the supplement of JIS (JIS X 0212), `ESC $ ) C` the announcement of Korean.
        let set = index + 2 < source.count ? source[index + 2] : 0
        if shifting == .iso2022JP { shift = set == UInt8(ascii: "D") ? .supplement : .double }
        index = min(index + 3, source.count)
      case 0x1B where next == UInt8(ascii: "$"):
        shift = .double
        index = min(index + 2, source.count)
      case 0x1B where next == UInt8(ascii: "("):
        shift = afterNext == UInt8(ascii: "I") ? .katakana : .none
        index = min(index + 2, source.count)
      case 0x0E where shifting != .hz: shift = shifting == .iso2022JP ? .katakana : .double
      case 0x0F where shifting != .hz: shift = .none
      case UInt8(ascii: "~") where shifting == .hz && next == UInt8(ascii: "{"):
        shift = .double
        index += 1
      case UInt8(ascii: "~") where shifting == .hz && next == UInt8(ascii: "}"):
        shift = .none
        index += 1
      case UInt8(ascii: "~") where shifting == .hz && next == UInt8(ascii: "~"):
        bytes.append(byte)
        index += 1
      case 0x0A, 0x0D:
        // A line begins in ASCII, whatever was forgotten at the end of the last one.
        if shifting != .iso2022KR { shift = .none }
        bytes.append(byte)
      case 0x21...0x7E where shift == .katakana: bytes.append(contentsOf: [0x8E, byte | 0x80])
      case 0x21...0x7E where shift == .supplement && (0x21...0x7E).contains(next):
        bytes.append(contentsOf: [0x8F, byte | 0x80, next | 0x80])
        index += 1
      case 0x21...0x7E where shift == .double: bytes.append(byte | 0x80)
      default: bytes.append(byte)
      }
    }
  }
}
