import Markup

/// A line of a header, `Name: value`, of a record or an answer.
struct HeaderField {
  private let line: UnsafeBufferPointer<UInt8>
  private let colon: Int

  /// - Parameter line: without its end, or with it; `nil` where it has no colon.
  init?(_ line: UnsafeBufferPointer<UInt8>) {
    guard let colon = ByteSearch.first(UInt8(ascii: ":"), in: line, from: 0) else { return nil }
    self.line = line
    self.colon = colon
  }

  /// Of those of interest most are told by it alone: this is done for every record of a large file.
  var nameLength: Int { colon }

  /// - Parameter name: in small letters, and as long as the line's.
  func isNamed(_ name: StaticString) -> Bool {
    guard name.utf8CodeUnitCount == colon else { return false }
    return (0..<colon).allSatisfy { place in
      let byte = line[place]
      return (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) == name.utf8Start[place]
    }
  }

  /// Without the blanks around it.
  var bytes: Slice<UnsafeBufferPointer<UInt8>> {
    var bytes = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return bytes
  }

  var value: String { String(decoding: bytes, as: UTF8.self) }
}
