/// How long a text takes to read.
public struct ReadingTime: Hashable, Sendable {
  /// At least 1.
  public let minutes: Int

  /// Counts 230 words a minute, and 500 characters a minute for scripts written without spaces.
  public init(of blocks: [Block]) {
    var words = 0
    var ideographs = 0
    for block in blocks {
      if case .paragraph(let paragraph) = block, paragraph.role != .body { continue }
      var inWord = false
      for scalar in block.text.unicodeScalars {
        if scalar.value >= 0x2E80,
          (0x2E80...0xD7FF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
            || (0x20000...0x3FFFF).contains(scalar.value) || (0xFF00...0xFFEF).contains(scalar.value)
        {
          ideographs += 1
          inWord = false
        } else if scalar.properties.isWhitespace {
          inWord = false
        } else if !inWord {
          words += 1
          inWord = true
        }
      }
    }
    // Both rates over their common denominator, rounded up.
    minutes = max(1, (words * 500 + ideographs * 230 + 230 * 500 - 1) / (230 * 500))
  }
}
