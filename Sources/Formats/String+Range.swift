import Markup

extension StringProtocol {
  /// The first place of a text, by its bytes.
  func range(of needle: String) -> Range<String.Index>? {
    places(of: needle, atMost: 1).first
  }

  /// The last place of a text, by its bytes.
  func lastRange(of needle: String) -> Range<String.Index>? {
    places(of: needle, atMost: .max).last
  }

  /// All places of a text, not overlapping.
  func allRanges(of needle: String) -> [Range<String.Index>] {
    places(of: needle, atMost: .max)
  }

  private func places(of needle: String, atMost limit: Int) -> [Range<String.Index>] {
    var needle = needle
    return needle.withUTF8 { needle in
      let offsets =
        utf8.withContiguousStorageIfAvailable { Self.offsets(of: needle, in: $0, atMost: limit) }
        ?? Array(utf8).withUnsafeBufferPointer { Self.offsets(of: needle, in: $0, atMost: limit) }
      return offsets.map { offset in
        let start = utf8.index(startIndex, offsetBy: offset)
        return start..<utf8.index(start, offsetBy: needle.count)
      }
    }
  }

  private static func offsets(
    of needle: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, atMost limit: Int
  ) -> [Int] {
    var found: [Int] = []
    var next = 0
    while found.count < limit, let offset = ByteSearch.first(needle, in: bytes, from: next) {
      found.append(offset)
      next = offset + needle.count
    }
    return found
  }
}
