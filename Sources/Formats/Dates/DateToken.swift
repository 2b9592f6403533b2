import Text

/// A part of a written date: digits, a word, or a mark. Blanks, and forms of digits and marks that mean the same, are gone.
struct DateToken {
  enum Kind {
    /// Of at most nine digits.
    case number(Int, digits: Int)
    case word(DateWord)
    /// In ASCII.
    case mark(UInt8)
  }

  let kind: Kind
  /// Whether a blank stands before it.
  let isApart: Bool

  static func tokens(in bytes: UnsafeBufferPointer<UInt8>) -> [DateToken] {
    var tokens: [DateToken] = []
    var next = 0
    var isApart = true
    while next < bytes.count {
      let (byte, length) = plain(bytes, next)
      switch byte {
      case 0x00...0x20:
        isApart = true
        next += length
        continue
      case 0x30...0x39:
        tokens.append(DateToken(kind: number(bytes, &next), isApart: isApart))
      case 0x41...0x5A, 0x61...0x7A, 0x80...:
        let end = shortThaiMonthEnd(bytes, next) ?? wordEnd(bytes, next)
        words(UnsafeBufferPointer(rebasing: bytes[next..<end]), isApart: isApart, into: &tokens)
        next = end
      default:
        tokens.append(DateToken(kind: .mark(byte), isApart: isApart))
        next += length
      }
      isApart = false
    }
    return tokens
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ next: inout Int) -> Kind {
    var (number, digits) = (0, 0)
    while next < bytes.count {
      let (byte, length) = plain(bytes, next)
      guard (0x30...0x39).contains(byte) else { break }
      if digits < 9 { number = number * 10 + Int(byte & 0x0F) }
      digits += 1
      next += length
    }
    return digits <= 9 ? .number(number, digits: digits) : .mark(0x3F)
  }

  private static func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var next = start
    while next < bytes.count {
      let (byte, length) = plain(bytes, next)
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x80...: next += length
      default: return next
      }
    }
    return next
  }

  /// Behind `ม.ค.`, whose points are parts of the word.
  private static func shortThaiMonthEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard bytes[start] == 0xE0 else { return nil }
    let point = wordEnd(bytes, start)
    guard point - start <= 6, point + 3 < bytes.count, bytes[point] == UInt8(ascii: "."), bytes[point + 1] == 0xE0
    else {
      return nil
    }
    let end = wordEnd(bytes, point + 1)
    guard end - point <= 4 else { return nil }
    return DateWord(UnsafeBufferPointer(rebasing: bytes[start..<end])) == nil ? nil : end
  }

  /// Words of scripts that put no blanks between them are parted by what is known of them.
  private static func words(_ bytes: UnsafeBufferPointer<UInt8>, isApart: Bool, into tokens: inout [DateToken]) {
    if let word = DateWord(bytes) {
      tokens.append(DateToken(kind: .word(word), isApart: isApart))
      return
    }
    var next = 0
    while next < bytes.count {
      let known = [9, 6, 3].lazy.compactMap { length -> (DateWord, Int)? in
        guard bytes[next] >= 0xE0, next + length <= bytes.count else { return nil }
        return DateWord(UnsafeBufferPointer(rebasing: bytes[next..<(next + length)])).map { ($0, length) }
      }.first
      tokens.append(DateToken(kind: .word(known?.0 ?? .unknown), isApart: isApart && next == 0))
      guard let known else { return }
      next += known.1
    }
  }

  /// A character as ASCII, where it is one or stands for one, else 0x80; with the number of its bytes.
  private static func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (byte: UInt8, length: Int) {
    let first = bytes[start]
    if first < 0x80 { return (first, 1) }
    let (second, third) = (
      start + 1 < bytes.count ? bytes[start + 1] : 0, start + 2 < bytes.count ? bytes[start + 2] : 0
    )
    switch (first, second, third) {
    case (0xC2, 0xA0, _), (0xC2, 0xAD, _): return (0x20, 2)  // No-break space, soft hyphen.
    case (0xC2, 0xB7, _): return (UInt8(ascii: "|"), 2)  // Middle dot.
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80): return (0x20, 3)  // Spaces of all widths.
    case (0xE2, 0x80, 0x90...0x95): return (UInt8(ascii: "-"), 3)
    case (0xE2, 0x88, 0x92): return (UInt8(ascii: "-"), 3)  // Minus.
    case (0xE2, 0x80, 0x98...0x99): return (UInt8(ascii: "'"), 3)
    case (0xE2, 0x80, 0xA2): return (UInt8(ascii: "|"), 3)
    case (0xE3, 0x80, 0x81), (0xEF, 0xBC, 0x8C): return (UInt8(ascii: ","), 3)
    case (0xD9, 0xA0...0xA9, _): return (second - 0xA0 + 0x30, 2)  // Arabic digits,
    case (0xDB, 0xB0...0xB9, _): return (second - 0xB0 + 0x30, 2)  // and those of Persian and Urdu.
    case (0xD8, 0x8C, _): return (UInt8(ascii: ","), 2)
    // Digits of Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada and Malayalam,
    case (0xE0, 0xA5, 0xA6...0xAF), (0xE0, 0xA7, 0xA6...0xAF), (0xE0, 0xA9, 0xA6...0xAF), (0xE0, 0xAB, 0xA6...0xAF),
      (0xE0, 0xAD, 0xA6...0xAF), (0xE0, 0xAF, 0xA6...0xAF), (0xE0, 0xB1, 0xA6...0xAF), (0xE0, 0xB3, 0xA6...0xAF),
      (0xE0, 0xB5, 0xA6...0xAF):
      return (third - 0xA6 + 0x30, 3)
    // of Thai and Lao, of Burmese, of Khmer.
    case (0xE0, 0xB9, 0x90...0x99), (0xE0, 0xBB, 0x90...0x99): return (third - 0x90 + 0x30, 3)
    case (0xE1, 0x81, 0x80...0x89): return (third - 0x80 + 0x30, 3)
    case (0xE1, 0x9F, 0xA0...0xA9): return (third - 0xA0 + 0x30, 3)
    // Full width forms of ASCII; letters of them stay as they are.
    case (0xEF, 0xBC, 0x81...0xA0): return (third - 0x81 + 0x21, 3)
    default: return (0x80, max(1, min(length(first), bytes.count - start)))
    }
  }

  private static func length(_ first: UInt8) -> Int {
    switch first {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}
