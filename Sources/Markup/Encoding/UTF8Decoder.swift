/// Puts U+FFFD for what is no UTF-8.
enum UTF8Decoder {
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> (utf8: [UInt8], replacements: Int) {
    let scan = UTF8Scan(bytes: bytes)
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count + 16)
    var (index, start, replacements) = (scan.asciiCount(from: 0), 0, 0)
    while index < bytes.count {
      let (count, isScalar) = scan.sequence(at: index)
      if !isScalar {
        decoded.append(contentsOf: bytes[start..<index])
        decoded.append(contentsOf: [0xEF, 0xBF, 0xBD])
        replacements += 1
        start = index + count
      }
      index += count
      index += scan.asciiCount(from: index)
    }
    decoded.append(contentsOf: bytes[start...])
    return (decoded, replacements)
  }
}
