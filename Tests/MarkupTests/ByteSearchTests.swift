import Markup
import Testing

/// Bytes are looked at eight at a time, so every place and every end is another case.
@Suite("Finding bytes")
struct ByteSearchTests {
  private static let kinds: [UInt8] = [
    0x00, 0x09, 0x0A, 0x1F, 0x20, 0x21, 0x22, 0x5C, 0x61, 0x7E, 0x7F, 0x80, 0xA0, 0xC2, 0xFF,
  ]

  /// Texts up to a length with two bytes of each kind at all places.
  private static func forEachText(_ body: ([UInt8]) -> Void) {
    for count in 0..<20 {
      for kind in kinds {
        for place in 0..<max(count, 1) {
          for other in Set([place, place + 1, count - 1]) where other >= 0 {
            var text = [UInt8](repeating: UInt8(ascii: "a"), count: count)
            if place < count { text[place] = kind }
            if other < count { text[other] = kind }
            body(text)
          }
        }
      }
    }
  }

  @Test("A pattern is found wherever it stands, however much it is like itself and like what stands before it")
  func patterns() {
    let texts: [[UInt8]] = (0..<(1 << 9)).map { bits in (0..<9).map { UInt8(truncatingIfNeeded: bits >> $0 & 1) } }
    for number in 0..<(1 << 6) {
      let bits: [UInt8] = (0..<5).map { UInt8(truncatingIfNeeded: number >> $0 & 1) }
      let bytes = Array(bits.prefix(1 + number % 5))
      for text in texts {
        for start in [0, 1, 4, 9] {
          let found = Self.first(bytes, in: text, from: start)
          #expect(found == (start...9).first { text[$0...].starts(with: bytes) })
        }
      }
    }
    #expect(Self.first([], in: [1, 2], from: 0) == nil)
  }

  @Test("A pattern that is nearly everywhere is found in one go")
  func longPattern() {
    let text = [UInt8](repeating: 0x61, count: 2_000_000) + [0x62]
    #expect(Self.first(Array(text.suffix(1_000_000)), in: text, from: 0) == 1_000_001)
  }

  private static func first(_ pattern: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    pattern.withUnsafeBufferPointer { pattern in
      text.withUnsafeBufferPointer { ByteSearch.first(pattern, in: $0, from: start) }
    }
  }

  @Test("The first control is found wherever it stands")
  func controls() {
    Self.forEachText { text in
      for start in 0...text.count {
        let found = text.withUnsafeBufferPointer { ByteSearch.firstControl(in: $0, from: start) }
        #expect(found == text.indices.dropFirst(start).first { text[$0] < 0x20 }, "\(text) from \(start)")
      }
    }
  }

  @Test("The first blank that is more than one is found wherever it stands")
  func blanks() {
    Self.forEachText { text in
      for start in 0...text.count {
        let found = text.withUnsafeBufferPointer { ByteSearch.firstLooseBlank(in: $0, from: start) }
        let expected = text.indices.dropFirst(start).first { place in
          text[place] < 0x20 || text[place...].starts(with: [0x20, 0x20] as [UInt8])
        }
        #expect(found == expected, "\(text) from \(start)")
      }
    }
  }
}
