import Glibc

/// Finding bytes among many, as fast as the machine reads them.
public enum ByteSearch {
  public static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return base.distance(to: UnsafePointer(found.assumingMemoryBound(to: UInt8.self)))
  }

  /// Where some bytes begin, one behind the other, in time that grows with the sum of both, whatever they are; `nil` also where
  /// there are none to look for.
  public static func first(
    _ pattern: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let head = pattern.first, let sought = pattern.baseAddress, let base = bytes.baseAddress else { return nil }
    // Few bytes are compared wherever the first of them stands: most texts are asked for a word that they do not have.
    guard pattern.count <= 16 else { return BytePattern(Array(pattern)).first(in: bytes, from: start) }
    var next = start
    while let found = first(head, in: bytes, from: next), found + pattern.count <= bytes.count {
      if memcmp(base + found, sought, pattern.count) == 0 { return found }
      next = found + 1
    }
    return nil
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

  /// Whether a tag's name stands there and ends there, in letters of either case.
  ///
  /// - Parameter name: in small letters.
  public static func isTagName(_ start: Int, _ name: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = start + name.utf8CodeUnitCount
    guard start >= 0, end < bytes.count, bytes[start] | 0x20 == name.utf8Start.pointee,
      bytes[end] <= 0x20 || bytes[end] == UInt8(ascii: ">") || bytes[end] == UInt8(ascii: "/")
    else { return false }
    return (start..<end).allSatisfy { bytes[$0] | 0x20 == name.utf8Start[$0 - start] }
  }
}
