import Glibc

/// Encodings of several bytes, through the converters of the C library, which go on behind what they do not know.
struct ConverterDecoder {
  private let name: String
  private let encoding: TextEncoding

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
    // Those of the C library that lie nearest to what browsers read.
    name =
      switch encoding {
      case .gbk, .gb18030: "GB18030"
      case .big5: "BIG5-HKSCS"
      case .eucJP: "EUC-JP-MS"
      case .shiftJIS: "CP932"
      case .eucKR: "UHC"
      case .iso2022CN: "ISO-2022-CN-EXT"
      default: encoding.rawValue
      }
  }

  func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> (utf8: [UInt8], replacements: Int) {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count + bytes.count / 2)
    // The function says so by -1 where there is no such converter; then nothing but ASCII is known.
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
      return UTF8Decoder.decode(bytes)
    }
    defer { iconv_close(converter) }
    var (index, replacements) = (0, 0)
    while index < bytes.count {
      switch convert(bytes, &index, by: converter, into: &decoded) {
      case 0, E2BIG: break
      default:
        decoded.append(contentsOf: substitute(for: bytes, at: &index, &replacements))
        // Whatever was shifted before belongs to what was not understood.
        iconv(converter, nil, nil, nil, nil)
      }
    }
    return (decoded, replacements)
  }

  /// Converts until the buffer is full or something is not known.
  /// - Returns: The error number, 0 where all was converted.
  private func convert(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, by converter: iconv_t, into decoded: inout [UInt8]
  ) -> Int32 {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { buffer in
      let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress.unsafelyUnwrapped + index)
      var input: UnsafeMutablePointer<CChar>? = start.assumingMemoryBound(to: CChar.self)
      var left = bytes.count - index
      var output = buffer.baseAddress
      var room = buffer.count
      let result = iconv(converter, &input, &left, &output, &room)
      let error = result == -1 ? errno : 0
      index = bytes.count - left
      decoded.append(contentsOf: UnsafeRawBufferPointer(buffer).prefix(buffer.count - room))
      return error
    }
  }

  /// What stands for bytes that are not known. A byte of the upper half behind them belongs to them, one of ASCII does not
  /// (so that no markup is swallowed).
  private func substitute(for bytes: UnsafeBufferPointer<UInt8>, at index: inout Int, _ replacements: inout Int)
    -> [UInt8]
  {
    let lead = bytes[index]
    index += 1
    if lead == 0x80, encoding == .gbk || encoding == .gb18030 { return Array("€".utf8) }
    if lead > 0x80, lead < 0xFF, index < bytes.count, bytes[index] >= 0x80 { index += 1 }
    replacements += 1
    return [0xEF, 0xBF, 0xBD]
  }
}
