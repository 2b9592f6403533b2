/// Base64 (RFC 2045, section 6.8), passing over what does not belong there.
enum Base64 {
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3 + 3)
    var (bits, count): (UInt32, Int) = (0, 0)
    var isPadded = false
    for byte in text {
      if byte == 0x0A { isPadded = false }
      guard !isPadded else { continue }
      if byte == UInt8(ascii: "=") {
        // What follows in the line is none of it; the next line may begin anew.
        isPadded = true
        (bits, count) = (0, 0)
        continue
      }
      guard let value = value(of: byte) else { continue }
      bits = bits << 6 | UInt32(value)
      count += 1
      // A byte is whole at the second, third and fourth digit.
      if count > 1 { bytes.append(UInt8(truncatingIfNeeded: bits >> (8 - 2 * UInt32(count)))) }
      if count == 4 { (bits, count) = (0, 0) }
    }
    return bytes
  }

  /// Whether a text that is said to be base64 is none: words, with blanks between them.
  static func isRefuted(by text: ArraySlice<UInt8>) -> Bool {
    let beginning = text.prefix(4096).prefix { $0 != UInt8(ascii: "=") }
    let strangers = beginning.count { value(of: $0) == nil && $0 != 0x0A && $0 != 0x0D }
    return strangers * 8 > beginning.count
  }

  /// Digits of the alphabet, and of the one for addresses.
  static func value(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
