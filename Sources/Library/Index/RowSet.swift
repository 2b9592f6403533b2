/// A set of row numbers, as bits.
struct RowSet: Sendable, Hashable {
  private(set) var words: [UInt64] = []
  private(set) var count = 0

  init() {}

  init(words: [UInt64]) {
    self.words = words
    count = words.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  var isEmpty: Bool { count == 0 }

  func contains(_ row: Int) -> Bool {
    row >= 0 && row >> 6 < words.count && words[row >> 6] >> UInt64(row & 63) & 1 == 1
  }

  mutating func set(_ row: Int, to isIn: Bool) {
    guard row >= 0, contains(row) != isIn else { return }
    if row >> 6 >= words.count { words += repeatElement(0, count: row >> 6 - words.count + 1) }
    words[row >> 6] ^= 1 << UInt64(row & 63)
    count += isIn ? 1 : -1
  }

  func first(atOrAfter row: Int) -> Int? {
    let row = max(0, row)
    guard row >> 6 < words.count else { return nil }
    let word = words[row >> 6] & (.max << UInt64(row & 63))
    if word != 0 { return (row >> 6) << 6 + word.trailingZeroBitCount }
    return words.indices.dropFirst(row >> 6 + 1).first { words[$0] != 0 }.map {
      $0 << 6 + words[$0].trailingZeroBitCount
    }
  }

  func last(before row: Int) -> Int? {
    guard row > 0, !words.isEmpty else { return nil }
    let last = min(row - 1, words.count << 6 - 1)
    let word = words[last >> 6] & (.max >> UInt64(63 - last & 63))
    if word != 0 { return (last >> 6) << 6 + 63 - word.leadingZeroBitCount }
    return words.indices.prefix(last >> 6).last { words[$0] != 0 }.map { $0 << 6 + 63 - words[$0].leadingZeroBitCount }
  }
}
