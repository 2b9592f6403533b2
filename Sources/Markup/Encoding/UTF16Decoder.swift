/// UTF-16, with U+FFFD for halves of surrogate pairs and for an odd byte at the end.
enum UTF16Decoder {
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, isBigEndian: Bool) -> (utf8: [UInt8], replacements: Int) {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var (index, replacements) = (0, bytes.count % 2)
    let unit = { (index: Int) -> UInt16 in
      isBigEndian
        ? UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1]) : UInt16(bytes[index + 1]) << 8 | UInt16(bytes[index])
    }
    while index + 1 < bytes.count {
      let first = unit(index)
      index += 2
      if first < 0x80 {
        decoded.append(UInt8(first))
      } else if let scalar = Unicode.Scalar(first) {
        decoded.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped)
      } else if UTF16.isLeadSurrogate(first), index + 1 < bytes.count, UTF16.isTrailSurrogate(unit(index)) {
        let scalar = UTF16.decode(UTF16.EncodedScalar([first, unit(index)]))
        decoded.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped)
        index += 2
      } else {
        decoded.append(contentsOf: [0xEF, 0xBF, 0xBD])
        replacements += 1
      }
    }
    if bytes.count % 2 == 1 { decoded.append(contentsOf: [0xEF, 0xBF, 0xBD]) }
    return (decoded, replacements)
  }
}
