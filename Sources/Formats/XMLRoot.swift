import Markup

/// The outermost element of an XML file.
enum XMLRoot {
  /// How far in it is looked for, in bytes.
  private static let mostOfBeginning = 16_384

  /// Its local name in small letters, as far as the beginning of the file shows it.
  static func name(of bytes: [UInt8]) -> String? {
    let beginning = Array(bytes.prefix(mostOfBeginning))
    // In all encodings but those of wide characters a tag is told as it stands.
    let isWide = ByteOrderMark(beginning).map { $0.encoding != .utf8 } ?? beginning.prefix(4).contains(0)
    let text = isWide ? DecodedBytes(xml: beginning).utf8 : beginning
    return text.withUnsafeBufferPointer { bytes in
      let first = bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
      guard first == UInt8(ascii: "<") else { return nil }
      var scanner = XMLScanner(bytes)
      while let piece = scanner.next() {
        if case .start(let tag) = piece { return scanner.localName(tag.name) }
      }
      return nil
    }
  }

  /// Whether its end comes behind all others; a file that was cut has none.
  static func hasEnd(in utf8: [UInt8]) -> Bool {
    utf8.withUnsafeBufferPointer { bytes in
      var scanner = XMLScanner(bytes)
      var root: XMLTag?
      var last: Range<Int>?
      while let piece = scanner.next() {
        switch piece {
        case .start(let tag): root = root ?? tag
        case .end(let name): last = name
        case .text, .literal: break
        }
      }
      guard let root, !root.isEmpty else { return root != nil }
      return last.map { bytes[$0].elementsEqual(bytes[root.name]) } ?? false
    }
  }
}
