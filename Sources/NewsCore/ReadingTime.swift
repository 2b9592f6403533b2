/// How long a text takes to read.
public struct ReadingTime: Hashable, Sendable {
  /// At least 1.
  public let minutes: Int

  /// Counts 230 words a minute, and 500 characters a minute for scripts written without spaces.
  public init(of blocks: [Block]) {
    var count = Count()
    for block in blocks {
      if case .paragraph(let paragraph) = block, paragraph.role != .body { continue }
      count.add(block.text)
    }
    // Both rates over their common denominator, rounded up.
    minutes = max(1, (count.words * 500 + count.ideographs * 230 + 230 * 500 - 1) / (230 * 500))
  }
}

/// Words, and characters of scripts that have no blanks between words. Every file that is read goes through here.
private struct Count {
  var words = 0
  var ideographs = 0

  mutating func add(_ text: String) {
    var inWord = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x20: inWord = false
      case ..<0x2000: count(scalar.value == 0x85 || scalar.value == 0xA0 || scalar.value == 0x1680, &inWord)
      case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: inWord = false
      case 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
        ideographs += 1
        inWord = false
      default: count(false, &inWord)
      }
    }
  }

  private mutating func count(_ isBlank: Bool, _ inWord: inout Bool) {
    if !isBlank, !inWord { words += 1 }
    inWord = !isBlank
  }
}
