/// An encoding with a table for bytes from 0x80.
struct SingleByteDecoder {
  /// Up to three bytes of UTF-8 each, the first in the low eight bits; U+FFFD where nothing is meant.
  private let sequences: [UInt32]
  private static let replacement: UInt32 = 0xBD_BFEF

  /// `nil` for encodings of more bytes.
  init?(_ encoding: TextEncoding) {
    guard let sequences = Self.tables[encoding] else { return nil }
    self.sequences = sequences
  }

  /// Made once: each encoded word of a mail is decoded by itself.
  private static let tables: [TextEncoding: [UInt32]] = TextEncoding.allCases.reduce(into: [:]) { tables, encoding in
    guard let scalars = encoding.upperHalf, scalars.count == 128 else { return }
    tables[encoding] = scalars.map { scalar in String(scalar).utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) } }
  }

  func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> (utf8: [UInt8], replacements: Int) {
    let scan = UTF8Scan(bytes: bytes)
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count + bytes.count / 8)
    var (index, replacements) = (0, 0)
    while index < bytes.count {
      let ascii = scan.asciiCount(from: index)
      decoded.append(contentsOf: bytes[index..<index + ascii])
      index += ascii
      guard index < bytes.count else { break }
      var sequence = sequences[Int(bytes[index] & 0x7F)]
      if sequence == Self.replacement { replacements += 1 }
      while sequence != 0 {
        decoded.append(UInt8(truncatingIfNeeded: sequence))
        sequence >>= 8
      }
      index += 1
    }
    return (decoded, replacements)
  }
}
