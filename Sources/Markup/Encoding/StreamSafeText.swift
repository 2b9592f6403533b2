/// Text in which no letter has more marks than anybody writes: putting marks into their canonical order takes time by the square
/// of how many stand in a row, here and in whatever compares texts.
///
/// Unicode's Stream-Safe Text Format (UAX #15, section 13): behind thirty marks a grapheme joiner (U+034F), which shows nothing,
/// begins a new row. Nothing is left out.
public enum StreamSafeText {
  private static let most = 30
  private static let joiner: [UInt8] = [0xCD, 0x8F]

  /// - Parameter text: well-formed UTF-8.
  public static func limited(_ text: [UInt8]) -> [UInt8] {
    text.withUnsafeBufferPointer(limited) ?? text
  }

  public static func limited(_ text: String) -> String {
    var text = text
    return text.withUTF8(limited).map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// `nil` where it is so already, as nearly every text is.
  private static func limited(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result: [UInt8]?
    var (copied, start) = (0, 0)
    // A row that is too long takes two bytes at least for each of its marks, so it lies over one byte in so many.
    let step = 2 * (most + 1)
    while start + step <= text.count {
      let probe = scalarStart(at: start + step - 1, in: text)
      guard isMark(at: probe, in: text) else {
        start = scalarEnd(from: probe, in: text)
        continue
      }
      var first = probe
      while first > start, isMark(at: scalarStart(at: first - 1, in: text), in: text) {
        first = scalarStart(at: first - 1, in: text)
      }
      var (next, count) = (first, 0)
      while next < text.count, isMark(at: next, in: text) {
        if count == most {
          result = result ?? []
          result?.append(contentsOf: text[copied..<next])
          result?.append(contentsOf: joiner)
          (copied, count) = (next, 0)
        }
        count += 1
        next = scalarEnd(from: next, in: text)
      }
      start = next
    }
    result?.append(contentsOf: text[copied...])
    return result
  }

  private static func scalarStart(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var start = index
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  private static func scalarEnd(from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    let lead = text[start]
    return min(text.count, start + (lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4))
  }

  /// Whether a code point is put in an order with those beside it, or falls into some that are.
  private static func isMark(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text[start] {
    // ASCII, Latin, Greek, Cyrillic, ideographs and Hangul have none.
    case 0..<0xCC, 0xCE...0xD1, 0xE4...0xE9, 0xEB...0xED: return false
    default: break
    }
    let length = scalarEnd(from: start, in: text) - start
    var value = UInt32(text[start]) & (0x7F >> UInt32(length))
    for byte in text[(start + 1)..<(start + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    switch value {
    case 0x0F73, 0x0F75, 0x0F81, 0xFF9E, 0xFF9F: return true
    default: return Unicode.Scalar(value)?.properties.canonicalCombiningClass ?? .notReordered != .notReordered
    }
  }
}
