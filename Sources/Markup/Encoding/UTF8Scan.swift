/// Goes through bytes that may be UTF-8.
struct UTF8Scan {
  let bytes: UnsafeBufferPointer<UInt8>

  /// How many bytes from here are ASCII; looks at eight at a time.
  func asciiCount(from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let marks = ByteWord(bytes.baseAddress.unsafelyUnwrapped + index).beyondASCII
      guard marks == 0 else { return index + ByteWord.first(marks) - start }
      index += 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index - start
  }

  /// The sequence that begins here with a byte that is not ASCII: how many bytes belong together, and whether they are a
  /// scalar. What is none is as long as the Unicode Standard (section 3.9, "maximal subpart") replaces by one U+FFFD.
  func sequence(at index: Int) -> (count: Int, isScalar: Bool) {
    let lead = bytes[index]
    let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1
    guard length > 1 else { return (1, false) }
    for offset in 1..<length {
      guard index + offset < bytes.count else { return (offset, false) }
      let byte = bytes[index + offset]
      // The second byte keeps out what is too long, surrogates, and what lies beyond the last plane.
      let (low, high): (UInt8, UInt8) =
        switch (offset, lead) {
        case (1, 0xE0): (0xA0, 0xBF)
        case (1, 0xED): (0x80, 0x9F)
        case (1, 0xF0): (0x90, 0xBF)
        case (1, 0xF4): (0x80, 0x8F)
        default: (0x80, 0xBF)
        }
      guard byte >= low, byte <= high else { return (offset, false) }
    }
    return (length, true)
  }
}
