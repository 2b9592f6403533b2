/// The surroundings of a snippet's hits, and where in them it begins and ends.
struct SnippetWindow {
  /// A code point near the hits, and where it stands in the text's UTF-8.
  private struct Sign {
    let scalar: Unicode.Scalar
    let offset: Int
    var isBlank: Bool { scalar.value < 0x20 || scalar.value == 0x7F || Punctuation.folded(scalar) == " " }
  }

  private var signs: [Sign] = []
  /// Where in `signs` the hits begin.
  private var first = 0
  /// What of `signs` is shown.
  private var shown = 0..<0
  private let reachesStart, reachesEnd: Bool

  /// - Parameters:
  ///   - core: The hits, which shall be inside as far as there is room.
  ///   - isWhole: Whether the text ends where the bytes end.
  init(around core: Range<Int>, in text: UnsafeBufferPointer<UInt8>, isWhole: Bool, length: Int) {
    var offset = core.lowerBound
    // One code point more to either side says how the window begins and ends.
    for _ in 0...length where offset > 0 {
      offset -= 1
      while offset > 0, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    }
    reachesStart = offset == 0
    while offset < text.count, signs.count <= first + length {
      if offset < core.lowerBound { first = signs.count + 1 }
      let (scalar, size) = UTF8Scalars.scalar(at: offset, in: text)
      signs.append(Sign(scalar: scalar, offset: offset))
      offset += size
    }
    reachesEnd = offset == text.count && isWhole
    first = min(first, signs.count)
    let hits = signs[first...].prefix { $0.offset < core.upperBound }.count
    shown = extent(of: first..<(first + min(hits, length)), length: length)
  }

  /// What is shown, with the hits inside it.
  func snippet(showing hits: [Range<Int>]) -> Snippet {
    guard let start = shown.first, let end = shown.last else { return Snippet(text: "", hits: []) }
    var text = String.UnicodeScalarView()
    var length = 0
    var ranges: [Range<Int>] = []
    func append(_ scalar: Unicode.Scalar) {
      text.append(scalar)
      length += UTF8.width(scalar)
    }
    if !isSentenceStart(start) { append("…") }
    var remaining = hits.drop { $0.upperBound <= signs[start].offset }
    var opened: Int?
    for index in shown {
      let sign = signs[index]
      if let hit = remaining.first, hit.upperBound <= sign.offset {
        if let opened { ranges.append(opened..<length) }
        opened = nil
        remaining = remaining.dropFirst()
      }
      if sign.isBlank {
        if !signs[index - 1].isBlank { append(" ") }
        continue
      }
      if opened == nil, let hit = remaining.first, hit.lowerBound <= sign.offset { opened = length }
      append(sign.scalar)
    }
    if let opened { ranges.append(opened..<length) }
    if !(reachesEnd && end == signs.count - 1), !isSentenceStart(end + 1) { append("…") }
    return Snippet(text: String(text), hits: ranges)
  }
}

// Where it begins and ends.
extension SnippetWindow {
  /// Extends the hits to a window: back to the beginning of their sentence or by some words, and forward as far as there is room.
  private func extent(of hits: Range<Int>, length: Int) -> Range<Int> {
    let spare = length - hits.count
    // Where the text ends soon, the room left there is used before the hits.
    let behind = signs[hits.upperBound...].prefix(spare)
    let surplus = reachesEnd && hits.upperBound + behind.count == signs.count ? spare - behind.count : 0
    let start = beginning(before: hits.lowerBound, spare: spare, surplus: surplus)
    let limit = min(signs.count, start + length)
    var end = limit
    if !(reachesEnd && limit == signs.count), hits.upperBound < limit {
      let tail = hits.upperBound...limit
      let middle = hits.upperBound + (limit - hits.upperBound) / 2
      end = tail.last { $0 >= middle && isSentenceStart($0) } ?? tail.last { canCut(at: $0) } ?? limit
    }
    let skipped = (start..<end).prefix { isBlank($0) }.count
    let left = (start..<end).reversed().prefix { isBlank($0) }.count
    return skipped < end - start ? (start + skipped)..<(end - left) : start..<start
  }

  private func beginning(before hit: Int, spare: Int, surplus: Int) -> Int {
    func reach(_ count: Int) -> ClosedRange<Int> { max(0, hit - count)...hit }
    if reachesStart, surplus >= hit { return 0 }
    return (surplus > 0 ? reach(surplus).first { isSentenceStart($0) } : nil)
      ?? reach(spare * 2 / 3).last { isSentenceStart($0) }
      ?? reach(max(spare / 3, surplus)).first { canCut(at: $0) }
      ?? hit
  }

  private func isBlank(_ index: Int) -> Bool { index < signs.count && signs[index].isBlank }

  /// Whether a word ends or begins here.
  private func canCut(at index: Int) -> Bool {
    guard index > 0 else { return reachesStart }
    guard index < signs.count else { return reachesEnd }
    let (before, after) = (signs[index - 1], signs[index])
    if before.isBlank || after.isBlank { return true }
    return (WordClasses.standsAlone(before.scalar) || WordClasses.standsAlone(after.scalar))
      && !Scalars.isExtending(Int32(bitPattern: after.scalar.value))
  }

  /// Whether a sentence or a line begins here, or behind the blanks that stand here.
  private func isSentenceStart(_ index: Int) -> Bool {
    var end = min(index, signs.count)
    var isParted = isBlank(end)
    while end > 0, signs[end - 1].isBlank {
      end -= 1
      isParted = true
      if signs[end].scalar == "\n" { return true }
    }
    guard end > 0 else { return reachesStart }
    while end > 0, Self.closing.contains(signs[end - 1].scalar) { end -= 1 }
    guard end > 0 else { return false }
    switch signs[end - 1].scalar {
    case "。", "！", "？": return true
    case "!", "?", "…": return isParted
    case ".": return isParted && !isAbbreviation(before: end - 1)
    default: return false
    }
  }

  /// Whether the word before a full stop is an initial or an abbreviation: `Mr`, `U.S`.
  private func isAbbreviation(before stop: Int) -> Bool {
    let word = signs[..<stop].reversed().prefix { !$0.isBlank }
    return word.contains { $0.scalar == "." }
      || word.count <= 3 && (word.last?.scalar.properties.isUppercase ?? true)
  }

  private static let closing: Set<Unicode.Scalar> = ["\"", "'", "”", "’", ")", "]", "»", "）", "】", "」", "』"]
}
