/// Bytes in any encoding, as UTF-8.
public struct DecodedBytes: Equatable, Sendable {
  /// Well-formed UTF-8 without a byte order mark, and stream-safe (`StreamSafeText`); where the bytes were that, they are handed on
  /// without a copy.
  public let utf8: [UInt8]
  /// What the bytes were read as.
  public let encoding: TextEncoding
  /// How many ill-formed sequences became U+FFFD.
  public let replacements: Int

  public var text: String { String(decoding: utf8, as: UTF8.self) }

  /// Reads the bytes as what they are said to be, whatever they look like; only a byte order mark is left out.
  public init(_ bytes: [UInt8], as encoding: TextEncoding) {
    self.init(bytes, as: encoding, census: bytes.withUnsafeBufferPointer { UTF8Census($0) })
  }

  init(_ bytes: [UInt8], as encoding: TextEncoding, census: UTF8Census) {
    self.encoding = encoding
    let mark = ByteOrderMark(bytes).flatMap { $0.encoding == encoding ? $0.count : nil } ?? 0
    let isSame = mark == 0 && (encoding == .utf8 ? census.isUTF8 : census.isASCII && encoding.upperHalf != nil)
    guard !isSame else {
      (utf8, replacements) = (StreamSafeText.limited(bytes), 0)
      return
    }
    let decoded = bytes.withUnsafeBufferPointer {
      Self.decode(UnsafeBufferPointer(rebasing: $0[mark...]), as: encoding)
    }
    (utf8, replacements) = (StreamSafeText.limited(decoded.utf8), decoded.replacements)
  }

  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, as encoding: TextEncoding)
    -> (utf8: [UInt8], replacements: Int)
  {
    switch encoding {
    case .utf8: return UTF8Decoder.decode(bytes)
    case .utf16LE, .utf16BE: return UTF16Decoder.decode(bytes, isBigEndian: encoding == .utf16BE)
    case .userDefined: return UserDefinedDecoder.decode(bytes)
    case .iso2022JP, .iso2022KR, .hz:
      let shifted = ShiftedBytes(bytes, encoding)
      return shifted.bytes.withUnsafeBufferPointer { ConverterDecoder(shifted.encoding).decode($0) }
    default: return SingleByteDecoder(encoding)?.decode(bytes) ?? ConverterDecoder(encoding).decode(bytes)
    }
  }
}
