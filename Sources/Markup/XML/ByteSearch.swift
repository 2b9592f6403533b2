import Glibc

/// Finding bytes among many, as fast as the machine reads them.
public enum ByteSearch {
  public static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return base.distance(to: UnsafePointer(found.assumingMemoryBound(to: UInt8.self)))
  }

  /// Where a word begins; quick where its first byte is rare.
  public static func first(_ word: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var next = start
    while let found = first(word.utf8Start.pointee, in: bytes, from: next) {
      if isAt(found, word, in: bytes) { return found }
      next = found + 1
    }
    return nil
  }

  public static func isAt(_ start: Int, _ word: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start >= 0, start + word.utf8CodeUnitCount <= bytes.count, let base = bytes.baseAddress else { return false }
    return memcmp(base + start, word.utf8Start, word.utf8CodeUnitCount) == 0
  }
}
