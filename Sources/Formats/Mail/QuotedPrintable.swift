/// Quoted-printable (RFC 2045, section 6.7); what is no escape stays as it is.
enum QuotedPrintable {
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        bytes.append(byte)
        continue
      }
      if let escaped = escape(text, at: index) {
        bytes.append(escaped)
        index += 2
      } else if let next = softBreak(text, at: index) {
        index = next
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// The "Q" encoding of words in header fields (RFC 2047, section 4.2).
  static func decode(word: ArraySlice<UInt8>) -> [UInt8] {
    decode(ArraySlice(word.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }))
  }

  /// Two hexadecimal digits, in letters of either case.
  static func escape(_ text: ArraySlice<UInt8>, at index: Int) -> UInt8? {
    guard index + 1 < text.endIndex, let high = digit(text[index]), let low = digit(text[index + 1]) else { return nil }
    return high << 4 | low
  }

  /// Where the line goes on behind `=` at its end, blanks or not.
  private static func softBreak(_ text: ArraySlice<UInt8>, at index: Int) -> Int? {
    var index = index
    while index < text.endIndex, text[index] == 0x20 || text[index] == 0x09 || text[index] == 0x0D { index += 1 }
    if index == text.endIndex { return index }
    return text[index] == 0x0A ? index + 1 : nil
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
