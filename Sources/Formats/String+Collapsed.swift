extension String {
  /// Blanks and line ends as one blank each, none at the ends. By bytes: every line of a page is looked at so.
  var collapsed: String {
    var text = self
    return text.withUTF8 { bytes in
      guard let first = Self.firstLoose(in: bytes) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { collapsed in
        // What stands before the first blank that is no single one between words is as it should be.
        var count = first
        for index in 0..<first { collapsed[index] = bytes[index] }
        var at = first
        var isBlankPending = false
        if count > 0, collapsed[count - 1] == 0x20 {
          count -= 1
          isBlankPending = true
        }
        while at < bytes.count {
          let blank = Self.lengthOfBlank(in: bytes, at: at)
          guard blank == 0 else {
            isBlankPending = true
            at += blank
            continue
          }
          if isBlankPending, count > 0 {
            collapsed[count] = 0x20
            count += 1
          }
          isBlankPending = false
          collapsed[count] = bytes[at]
          count += 1
          at += 1
        }
        return count
      }
    } ?? text
  }

  /// Where the first blank begins that is another than U+0020, or stands beside one, or at an end; `nil` where there is none.
  private static func firstLoose(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var isBlank = true
    for at in bytes.indices {
      let byte = bytes[at]
      if byte == 0x20 {
        if isBlank { return at }
        isBlank = true
      } else {
        if byte < 0x20 || byte >= 0x80, lengthOfBlank(in: bytes, at: at) > 0 { return at }
        isBlank = false
      }
    }
    return isBlank && !bytes.isEmpty ? bytes.count - 1 : nil
  }

  /// In bytes; 0 for what is none. White_Space of Unicode, PropList.txt.
  private static func lengthOfBlank(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    switch bytes[place] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2:
      guard place + 1 < bytes.count else { return 0 }
      return bytes[place + 1] == 0x85 || bytes[place + 1] == 0xA0 ? 2 : 0
    case 0xE1...0xE3:
      guard place + 2 < bytes.count else { return 0 }
      switch (bytes[place], bytes[place + 1], bytes[place + 2]) {
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
        (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
        return 3
      default: return 0
      }
    default: return 0
    }
  }
}
