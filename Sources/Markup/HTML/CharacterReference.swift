/// `&amp;`, `&#8212;` and `&eacute` as the characters that they stand for (HTML, 13.2.5.72 and behind).
public enum CharacterReference {
  /// Appends a text with its references resolved.
  static func resolve(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool, into result: inout [UInt8]) {
    var copied = 0
    while let at = ByteSearch.first(UInt8(ascii: "&"), in: text, from: copied) {
      result.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<at]))
      let rest = UnsafeBufferPointer(rebasing: text[(at + 1)...])
      let length =
        rest.first == UInt8(ascii: "#") ? number(rest, into: &result) : name(rest, inAttribute, into: &result)
      if length == 0 { result.append(UInt8(ascii: "&")) }
      copied = at + 1 + length
    }
    result.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
  }

  /// How many bytes of `#38;` were read; 0 for what is no reference.
  private static func number(_ text: UnsafeBufferPointer<UInt8>, into result: inout [UInt8]) -> Int {
    guard text.count > 1 else { return 0 }
    let isHexadecimal = text[1] | 0x20 == UInt8(ascii: "x")
    var at = isHexadecimal ? 2 : 1
    let first = at
    var value: UInt32 = 0
    while at < text.count, let digit = digit(text[at], isHexadecimal: isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      at += 1
    }
    guard at > first else { return 0 }
    if at < text.count, text[at] == UInt8(ascii: ";") { at += 1 }
    if let bytes = UTF8.encode(scalar(value)) { result.append(contentsOf: bytes) }
    return at
  }

  private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
    if ASCII.isDigit(byte) { return UInt32(byte - 0x30) }
    let letter = byte | 0x20
    return isHexadecimal && letter >= 0x61 && letter <= 0x66 ? UInt32(letter - 0x57) : nil
  }

  /// Numbers that are no character, and those that writers took from Windows' code page.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if (0x80...0x9F).contains(value) { return Unicode.Scalar(windows[Int(value - 0x80)]) ?? "\u{FFFD}" }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static let windows: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  // MARK: Names

  /// The few that most references are.
  private static func common(_ text: UnsafeBufferPointer<UInt8>, into result: inout [UInt8]) -> Int? {
    guard text.count > 3, text[2] == UInt8(ascii: ";") || text[3] == UInt8(ascii: ";") else { return nil }
    if ByteSearch.isAt(0, "amp;", in: text) {
      result.append(UInt8(ascii: "&"))
      return 4
    }
    if ByteSearch.isAt(0, "lt;", in: text) {
      result.append(UInt8(ascii: "<"))
      return 3
    }
    if ByteSearch.isAt(0, "gt;", in: text) {
      result.append(UInt8(ascii: ">"))
      return 3
    }
    return nil
  }

  private static func name(
    _ text: UnsafeBufferPointer<UInt8>, _ inAttribute: Bool, into result: inout [UInt8]
  ) -> Int {
    if let length = common(text, into: &result) { return length }
    var end = 0
    while end < min(text.count, 32), ASCII.isLetter(text[end]) || ASCII.isDigit(text[end]) { end += 1 }
    guard end > 1 else { return 0 }
    if end < text.count, text[end] == UInt8(ascii: ";"),
      let found = CharacterNames.find(UnsafeBufferPointer(rebasing: text[..<end]))
    {
      result.append(contentsOf: found.text)
      return end + 1
    }
    // Some old names stand without a semicolon, in a text even in front of other letters.
    if inAttribute {
      let next = end < text.count ? text[end] : 0
      guard next != UInt8(ascii: "="), next != UInt8(ascii: ";") else { return 0 }
    }
    for length in stride(from: min(end, 6), to: inAttribute ? end - 1 : 1, by: -1) where length > 1 {
      if let found = CharacterNames.find(UnsafeBufferPointer(rebasing: text[..<length])), found.standsAlone {
        result.append(contentsOf: found.text)
        return length
      }
    }
    return 0
  }
}
