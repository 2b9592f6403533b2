extension StringProtocol where Self: BidirectionalCollection {
  /// The first place of a text, by its bytes.
  func range(of needle: String) -> Range<String.Index>? {
    ranges(of: needle, from: startIndex).first
  }

  /// The last place of a text, by its bytes.
  func lastRange(of needle: String) -> Range<String.Index>? {
    ranges(of: needle, from: startIndex).last
  }

  /// All places of a text, not overlapping.
  func allRanges(of needle: String) -> [Range<String.Index>] {
    ranges(of: needle, from: startIndex)
  }

  private func ranges(of needle: String, from start: String.Index) -> [Range<String.Index>] {
    let pattern = Array(needle.utf8)
    guard let first = pattern.first else { return [] }
    var found: [Range<String.Index>] = []
    let bytes = utf8
    var index = start
    while let candidate = bytes[index...].firstIndex(of: first) {
      if bytes[candidate...].starts(with: pattern) {
        let end = bytes.index(candidate, offsetBy: pattern.count)
        found.append(candidate..<end)
        index = end
      } else {
        index = bytes.index(after: candidate)
      }
    }
    return found
  }
}
