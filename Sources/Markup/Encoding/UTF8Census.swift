/// How far bytes are UTF-8.
struct UTF8Census: Equatable {
  /// Scalars beyond ASCII.
  private(set) var scalars = 0
  /// Sequences that are none.
  private(set) var errors = 0
  /// Whether the last bytes are the beginning of a scalar, as where a file was cut.
  private(set) var isCut = false
  /// Whether they can hardly be anything else: more than one byte, or one that is a letter that ends no word.
  private var isCutForSure = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let scan = UTF8Scan(bytes: bytes)
    var index = scan.asciiCount(from: 0)
    while index < bytes.count {
      let (count, isScalar) = scan.sequence(at: index)
      if isScalar { scalars += 1 } else { errors += 1 }
      if !isScalar, index + count == bytes.count, (0xC2...0xF4).contains(bytes[index]) {
        isCut = true
        // Most scalars that begin with one of these, and are all that is not ASCII, are accents and quotes; in Latin-1 they are Â, Ã, â.
        isCutForSure = count > 1 || [0xC2, 0xC3, 0xE2].contains(bytes[index])
      }
      index += count
      index += scan.asciiCount(from: index)
    }
  }

  var isASCII: Bool { scalars == 0 && errors == 0 }
  var isUTF8: Bool { errors == 0 }
  /// Whether it is UTF-8 in which something was damaged. Scalars do not come about by chance: one in forty pairs of bytes
  /// of other encodings looks like one.
  var isDamagedUTF8: Bool { scalars > 2 * (errors - (isCut ? 1 : 0)) || errors == 1 && isCutForSure }
}
