/// A text that is wrapped in its signature, as mail programs of companies send it: `smime.p7m` (RFC 5652, section 5; X.690).
enum SignedData {
  /// The text; `nil` where the bytes are something else, such as what is encrypted, or a signature alone.
  static func content(of message: [UInt8]) -> [UInt8]? {
    guard let info = Element(message[...])?.children(atMost: 2), info.count == 2,
      info[0].contents.elementsEqual(signedData), let signed = Element(info[1].contents)?.children(atMost: 3),
      let content = signed.last?.children(atMost: 2), content.count == 2,
      let octets = Element(content[1].contents)
    else { return nil }
    let bytes = octets.octets
    return bytes.isEmpty ? nil : bytes
  }

  /// The identifier of the form, 1.2.840.113549.1.7.2.
  private static let signedData: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02]

  /// A value with its tag and length, as X.690 has them.
  private struct Element {
    let tag: UInt8
    let contents: ArraySlice<UInt8>
    /// Where the next one begins.
    let end: Int

    /// None of a message lies in more others.
    private static let mostDepth = 12

    /// What is cut reaches to the end.
    init?(_ bytes: ArraySlice<UInt8>, depth: Int = 0) {
      guard depth < Self.mostDepth, bytes.count > 1 else { return nil }
      tag = bytes[bytes.startIndex]
      // Of a tag in several bytes none is here.
      guard tag & 0x1F != 0x1F else { return nil }
      let length = bytes[bytes.startIndex + 1]
      var start = bytes.startIndex + 2
      if length == 0x80 {
        // Its parts follow one another until one is empty.
        var next = start
        while next < bytes.endIndex, bytes[next] != 0 {
          guard let part = Element(bytes[next...], depth: depth + 1) else { return nil }
          next = part.end
        }
        contents = bytes[start..<next]
        end = min(bytes.endIndex, next + 2)
        return
      }
      var count = Int(length)
      if length > 0x80 {
        let digits = bytes[start...].prefix(Int(length & 0x7F))
        guard digits.count <= 4 else { return nil }
        count = digits.reduce(0) { $0 << 8 | Int($1) }
        start += digits.count
      }
      end = min(bytes.endIndex, start + count)
      contents = bytes[start..<end]
    }

    /// The first of the values in it.
    func children(atMost count: Int) -> [Element] {
      var children: [Element] = []
      var next = contents.startIndex
      while children.count < count, let child = Element(contents[next...]) {
        children.append(child)
        next = child.end
      }
      return children
    }

    /// The bytes of a string, which may be in pieces.
    var octets: [UInt8] {
      let isInPieces = tag & 0x20 != 0
      return isInPieces ? children(atMost: .max).flatMap(\.contents) : Array(contents)
    }
  }
}
