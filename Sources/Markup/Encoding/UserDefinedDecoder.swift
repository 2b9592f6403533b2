/// `x-user-defined`: bytes from 0x80 are U+F780 and on (Encoding Standard, section 14.5).
enum UserDefinedDecoder {
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> (utf8: [UInt8], replacements: Int) {
    var decoded: [UInt8] = []
    for byte in bytes {
      if byte < 0x80 {
        decoded.append(byte)
      } else {
        decoded.append(contentsOf: [0xEF, byte < 0xC0 ? 0x9E : 0x9F, 0x80 | byte & 0x3F])
      }
    }
    return (decoded, 0)
  }
}
