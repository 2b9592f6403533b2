extension TextEncoding {
  /// UTF-16 that has no byte order mark, as its beginning tells; `nil` for what is something else.
  ///
  /// The upper bytes of its units are mostly zero, as markup, numbers and Latin have it; and in nearly all scripts else they are
  /// a few, zero for the blanks among them.
  public init?(unmarkedUTF16 bytes: some Collection<UInt8>) {
    let beginning = Array(bytes.prefix(1024))
    guard beginning.count >= 4 else { return nil }
    if Self.isWide(beginning, upperByte: 1) {
      self = .utf16LE
    } else if Self.isWide(beginning, upperByte: 0) {
      self = .utf16BE
    } else {
      return nil
    }
  }

  /// - Parameter place: where in a unit its upper byte stands.
  private static func isWide(_ beginning: [UInt8], upperByte place: Int) -> Bool {
    let units = beginning.count / 2
    var zeros = 0
    var others: Set<UInt8> = []
    for unit in 0..<units {
      let (upper, lower) = (beginning[2 * unit + place], beginning[2 * unit + 1 - place])
      guard upper == 0 else {
        others.insert(upper)
        continue
      }
      zeros += 1
      // Controls that no text holds; numbers in a file that is none do.
      if lower < 0x20, ![0x09, 0x0A, 0x0C, 0x0D, 0x1B].contains(lower) { return false }
    }
    // The alphabets lie below U+3000.
    return zeros * 5 > units * 2 || zeros * 20 >= units && others.count <= 3 && others.allSatisfy { $0 < 0x30 }
  }
}
