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
    let offsets = needle.withUTF8 { pattern in
      utf8.withContiguousStorageIfAvailable { Self.offsets(of: pattern, in: $0, atMost: limit) }
        ?? Array(utf8).withUnsafeBufferPointer { Self.offsets(of: pattern, in: $0, atMost: limit) }
    }
    return offsets.map { offset in
      let start = utf8.index(startIndex, offsetBy: offset)
      return start..<utf8.index(start, offsetBy: needle.utf8.count)
    }
  }

  private static func offsets(
    of pattern: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, atMost limit: Int
  ) -> [Int] {
    guard let first = pattern.first else { return [] }
    var found: [Int] = []
    var offset = 0
    while offset + pattern.count <= bytes.count, found.count < limit {
      if bytes[offset] == first, pattern.indices.allSatisfy({ bytes[offset + $0] == pattern[$0] }) {
        found.append(offset)
        offset += pattern.count
      } else {
        offset += 1
      }
    }
    return found
  }
}
