/// Sets of each other, 64 rows at a step.
extension RowSet {
  /// All rows below this one.
  init(below end: Int) {
    let end = Swift.max(0, end)
    var words = [UInt64](repeating: .max, count: end >> 6)
    if end & 63 > 0 { words.append(1 << UInt64(end & 63) - 1) }
    self.init(words: words)
  }

  mutating func formUnion(_ other: RowSet) { combine(other) { $0 | $1 } }

  mutating func formIntersection(_ other: RowSet) { combine(other) { $0 & $1 } }

  mutating func subtract(_ other: RowSet) { combine(other) { $0 & ~$1 } }

  func intersection(_ other: RowSet) -> RowSet {
    var both = self
    both.formIntersection(other)
    return both
  }

  func subtracting(_ other: RowSet) -> RowSet {
    var rest = self
    rest.subtract(other)
    return rest
  }

  /// In ascending order.
  func forEach(_ body: (Int) -> Void) {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(index << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  /// As a list in JSON, which SQLite can go through.
  var json: String {
    var numbers: [String] = []
    forEach { numbers.append(String($0)) }
    return "[\(numbers.joined(separator: ","))]"
  }

  private mutating func combine(_ other: RowSet, _ operation: (UInt64, UInt64) -> UInt64) {
    var result = [UInt64]()
    result.reserveCapacity(max(words.count, other.words.count))
    for index in 0..<max(words.count, other.words.count) {
      let mine = index < words.count ? words[index] : 0
      let theirs = index < other.words.count ? other.words[index] : 0
      result.append(operation(mine, theirs))
    }
    self = RowSet(words: result)
  }
}
