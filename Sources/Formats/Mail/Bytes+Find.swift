import Glibc

extension [UInt8] {
  /// The first place of a byte, not before `start`.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress else { return nil }
      return memchr(base + start, Int32(byte), bytes.count - start).map { UnsafeRawPointer($0) - base }
    }
  }

  /// Whether some bytes occur within a range, one behind the other.
  func contains(_ text: [UInt8], in range: Range<Int>) -> Bool {
    guard let first = text.first else { return true }
    var search = range.lowerBound
    while let found = firstIndex(of: first, from: search), found + text.count <= range.upperBound {
      if self[found..<(found + text.count)].elementsEqual(text) { return true }
      search = found + 1
    }
    return false
  }
}
