import Glibc

/// A folded text, with the offset in the original of each of its bytes.
public struct FoldedText: Sendable {
  public let bytes: [UInt8]
  /// For each byte, and for the end, where in the original's UTF-8 the character begins that it came from.
  public let origins: [Int]

  public init(bytes: [UInt8], origins: [Int]) {
    self.bytes = bytes
    self.origins = origins
  }

  /// Ranges of the original, in UTF-8 bytes of whole characters, where `needle` occurs; not overlapping.
  public func ranges(of needle: FoldedText) -> [Range<Int>] {
    guard !needle.bytes.isEmpty else { return [] }
    var found: [Range<Int>] = []
    bytes.withUnsafeBytes { haystack in
      needle.bytes.withUnsafeBytes { needle in
        var start = 0
        while let at = Self.find(needle, in: haystack, from: start) {
          let end = at + needle.count
          // One character can fold to several bytes ("ß" to "ss"): a match ends where the next character begins.
          let upper = origins[end...].first { $0 > origins[end - 1] } ?? origins[bytes.count]
          let range = origins[at]..<upper
          if found.last.map({ $0.upperBound <= range.lowerBound }) ?? true { found.append(range) }
          start = end
        }
      }
    }
    return found
  }

  /// Looks for the first byte, and compares the rest where it is.
  private static func find(
    _ needle: UnsafeRawBufferPointer, in haystack: UnsafeRawBufferPointer, from start: Int
  ) -> Int? {
    guard let base = haystack.baseAddress, let pattern = needle.baseAddress else { return nil }
    var start = start
    while start + needle.count <= haystack.count,
      let place = memchr(base + start, Int32(needle[0]), haystack.count - needle.count - start + 1)
    {
      let offset = UnsafeRawPointer(place) - base
      if memcmp(base + offset, pattern, needle.count) == 0 { return offset }
      start = offset + 1
    }
    return nil
  }
}
