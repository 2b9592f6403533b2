/// Bytes of a file read as UTF-8, whatever they are.
public struct DecodedText: Equatable, Sendable {
  /// Without a byte order mark; what is no UTF-8 became U+FFFD.
  public let text: String
  /// How many ill-formed sequences were replaced.
  public let replacements: Int

  public init(utf8 bytes: some Collection<UInt8>) {
    // Every file goes through here: bytes in one piece are compared as they lie, and not through a generic collection.
    self =
      bytes.withContiguousStorageIfAvailable(Self.init(contiguous:))
      ?? Array(bytes).withUnsafeBufferPointer(Self.init(contiguous:))
  }

  private init(contiguous bytes: UnsafeBufferPointer<UInt8>) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = UnsafeBufferPointer(rebasing: bytes.dropFirst(hasMark ? 3 : 0))
    var text = String(decoding: body, as: UTF8.self)
    replacements = text.withUTF8 { decoded in
      // Well-formed UTF-8 comes out as it went in.
      guard !Self.areEqual(decoded, body) else { return 0 }
      // The file itself may hold replacement characters.
      return Self.replacementCharacters(in: decoded) - Self.replacementCharacters(in: body)
    }
    self.text = text
  }

  private static func areEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    left.count == right.count && left.indices.allSatisfy { left[$0] == right[$0] }
  }

  private static func replacementCharacters(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var before: (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      if byte == 0xBD, before == (0xEF, 0xBF) { count += 1 }
      before = (before.1, byte)
    }
    return count
  }
}
