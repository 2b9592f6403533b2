/// Bytes to be found among others, in time that grows with the sum of both and not with their product, whatever they are (D. E.
/// Knuth, J. H. Morris, V. R. Pratt, "Fast Pattern Matching in Strings").
struct BytePattern {
  private let bytes: [UInt8]
  /// For each beginning of the pattern the length of the longest shorter one that it ends in.
  private let borders: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var borders = [Int](repeating: 0, count: bytes.count)
    var matched = 0
    for index in bytes.indices.dropFirst() {
      while matched > 0, bytes[index] != bytes[matched] { matched = borders[matched - 1] }
      if bytes[index] == bytes[matched] { matched += 1 }
      borders[index] = matched
    }
    self.borders = borders
  }

  var count: Int { bytes.count }

  /// Where it first begins, not before `start`; `nil` also for a pattern without bytes.
  func first(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let head = bytes.first else { return nil }
    var (next, matched) = (start, 0)
    while next < text.count {
      if matched == 0 {
        guard let found = ByteSearch.first(head, in: text, from: next) else { return nil }
        (next, matched) = (found + 1, 1)
      } else if text[next] == bytes[matched] {
        (next, matched) = (next + 1, matched + 1)
      } else {
        matched = borders[matched - 1]
      }
      if matched == bytes.count { return next - matched }
    }
    return nil
  }
}
