extension Folding {
  /// Every place of a text where a folded text occurs, in UTF-8 bytes of whole characters, in order; not overlapping.
  ///
  /// The text is folded a piece at a time, for the way back takes eight times the bytes.
  /// - Parameter piece: in bytes, more or less.
  public static func ranges(of needle: FoldedText, in text: String, piece: Int = 1 << 20) -> [Range<Int>] {
    guard !needle.bytes.isEmpty else { return [] }
    var text = text
    return text.withUTF8 { bytes in
      var found: [Range<Int>] = []
      // What begins in a piece may end behind it, with signs in between that fold to nothing.
      let reach = 4096 + 8 * needle.bytes.count
      var start = 0
      while start < bytes.count {
        let end = boundary(in: bytes, near: start + max(1, piece))
        var folder = SearchFolder()
        folder.fold(UnsafeBufferPointer(rebasing: bytes[start..<boundary(in: bytes, near: end + reach)]))
        for range in folder.result.ranges(of: needle) where start + range.lowerBound < end {
          found.append((start + range.lowerBound)..<(start + range.upperBound))
        }
        start = max(end, found.last?.upperBound ?? 0)
      }
      return found
    }
  }

  /// The next place from which on a text can be folded by itself: before ASCII, or at least between two code points.
  private static func boundary(in bytes: UnsafeBufferPointer<UInt8>, near place: Int) -> Int {
    guard place < bytes.count else { return bytes.count }
    if let plain = bytes[place...].prefix(4096).firstIndex(where: { $0 < 0x80 }) { return plain }
    return bytes[place...].firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.count
  }
}
