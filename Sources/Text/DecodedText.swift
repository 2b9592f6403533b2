/// Bytes of a file read as UTF-8, whatever they are.
public struct DecodedText: Equatable, Sendable {
  /// Without a byte order mark; what is no UTF-8 became U+FFFD.
  public let text: String
  /// How many ill-formed sequences were replaced.
  public let replacements: Int

  public init(utf8 bytes: some Collection<UInt8>) {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes.dropFirst(0)
    text = String(decoding: body, as: UTF8.self)
    // Well-formed UTF-8 comes out as long as it went in, unless the file itself holds replacement characters.
    guard !text.utf8.elementsEqual(body) else {
      replacements = 0
      return
    }
    let after = Self.replacementCharacters(in: text.utf8)
    replacements = after - Self.replacementCharacters(in: body)
  }

  private static func replacementCharacters(in bytes: some Collection<UInt8>) -> Int {
    var count = 0
    var before: (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      if byte == 0xBD, before == (0xEF, 0xBF) { count += 1 }
      before = (before.1, byte)
    }
    return count
  }
}
