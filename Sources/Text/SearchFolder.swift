/// Folds a text for searching: case, accents, width, quotes, dashes and spaces, with the way back to the text.
struct SearchFolder {
  private var bytes: [UInt8] = []
  private var origins: [Int] = []
  private var length = 0

  mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
    length = text.count
    bytes.reserveCapacity(text.count)
    origins.reserveCapacity(text.count + 1)
    var scalars = UTF8Scalars(text)
    // Where the base of the present cluster began: a match never begins or ends between a letter and its accent.
    var base = 0
    while true {
      let offset = scalars.offset
      guard let scalar = scalars.next() else { break }
      if scalar.value < 0x80 {
        base = offset
        fold(ascii: UInt8(scalar.value), at: base)
      } else {
        if !Scalars.isExtending(Int32(bitPattern: scalar.value)) { base = offset }
        fold(scalar, at: base)
      }
    }
  }

  var result: FoldedText { FoldedText(bytes: bytes, origins: origins + [length]) }

  private mutating func fold(ascii byte: UInt8, at origin: Int) {
    switch byte {
    case 0x21...0x7E: append(byte == 0x60 ? 0x27 : Folding.lowered(byte), at: origin)
    case 0x20, 0x09...0x0D: if bytes.last != 0x20 { append(0x20, at: origin) }
    default: break
    }
  }

  private mutating func fold(_ scalar: Unicode.Scalar, at origin: Int) {
    guard let sign = Punctuation.folded(scalar) else { return }
    if sign.value < 0x80 { return fold(ascii: UInt8(sign.value), at: origin) }
    ScalarFolding.forEach(of: sign) { folded in
      for byte in String(folded).utf8 { append(byte, at: origin) }
    }
  }

  private mutating func append(_ byte: UInt8, at origin: Int) {
    bytes.append(byte)
    origins.append(origin)
  }
}
