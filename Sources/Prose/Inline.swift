import NewsCore
import Text

/// Spans to be set as one text: what they say, and what each byte of it looks like and came from.
struct Inline {
  /// A stretch that looks alike; `range` counts in `text`.
  private struct Stretch {
    let range: Range<Int>
    let role: ProseRole
    let style: ProseStyle
    let link: Int?
  }

  /// Harmless, with line feeds where the text has them, and what says where lines may end.
  private(set) var text = ""
  private var stretches: [Stretch] = []
  /// Where in the article each byte of `text` came from, counted from the block's beginning; -1 for what is ours.
  private var origins: [Int] = []
  /// Kept instead of `origins` while every byte came from `base` plus its own offset.
  private var base: Int?
  /// Whether something in `text` is not shown, but says where a line may end.
  private var hasBreakPlaces = false
  /// Within these no line ends.
  private(set) var whole: [Range<Int>] = []
  private let block: Int
  /// Where in the block's text the first span begins.
  private let start: Int

  /// - Parameter start: where in the block's text the first span begins.
  init(block: Int, start: Int) {
    self.block = block
    self.start = start
    base = start
  }

  mutating func append(
    _ source: some StringProtocol, at offset: Int, role: ProseRole, style: ProseStyle = [], link: Int? = nil
  ) {
    let tracked = SafeText.trackedLines(String(source))
    if tracked.text.unicodeScalars.contains(where: SafeText.isBreakPlace) { hasBreakPlaces = true }
    let start = text.utf8.count
    if let base, tracked.origins == nil, base + start == offset {
      text += tracked.text
    } else {
      spellOutOrigins()
      text += tracked.text
      let count = text.utf8.count - start
      origins += tracked.origins.map { $0.dropLast().map { offset + $0 } } ?? Array(offset..<(offset + count))
    }
    stretches.append(Stretch(range: start..<text.utf8.count, role: role, style: style, link: link))
  }

  /// Text of ours, such as a link's number.
  mutating func appendOwn(_ own: String, role: ProseRole, link: Int? = nil) {
    spellOutOrigins()
    let start = text.utf8.count
    text += own
    origins += Array(repeating: -1, count: own.utf8.count)
    stretches.append(Stretch(range: start..<text.utf8.count, role: role, style: [], link: link))
  }

  /// A link's number, which stays with what is before it.
  mutating func appendNumber(_ number: Int) {
    let before = text.last.map { text.utf8.count - String($0).utf8.count }
    appendOwn("[\(number)]", role: .linkNumber, link: number)
    whole.append((before ?? 0)..<text.utf8.count)
  }

  /// The runs of a line of the text.
  func runs(in line: Range<Int>, metrics: CellMetrics) -> [ProseRun] {
    var runs: [ProseRun] = []
    for stretch in stretches[firstStretch(behind: line.lowerBound)...] {
      guard stretch.range.lowerBound < line.upperBound else { break }
      for part in contiguous(stretch.range.clamped(to: line)).flatMap(shown) {
        let shown = slice(part)
        runs.append(
          ProseRun(
            shown, width: metrics.width(of: shown), role: stretch.role, style: stretch.style, link: stretch.link,
            source: source(of: part)))
      }
    }
    if let last = runs.last, isParted(at: line.upperBound) {
      runs.append(ProseRun("-", width: 1, role: last.role, style: last.style, link: last.link))
    }
    return runs
  }

  /// What of a part is shown.
  private func shown(_ part: Range<Int>) -> [Range<Int>] {
    guard hasBreakPlaces else { return [part] }
    var parts: [Range<Int>] = []
    var (start, place) = (part.lowerBound, part.lowerBound)
    for scalar in slice(part).unicodeScalars {
      let end = place + UTF8.width(scalar)
      if SafeText.isBreakPlace(scalar) {
        if start < place { parts.append(start..<place) }
        start = end
      }
      place = end
    }
    return start < place ? parts + [start..<place] : parts
  }

  /// Whether a word goes on behind the end of a line: a soft hyphen stands before it, and no blank behind.
  private func isParted(at end: Int) -> Bool {
    guard hasBreakPlaces, end >= 2, end < text.utf8.count else { return false }
    let around = text.utf8.dropFirst(end - 2).prefix(3)
    return around.prefix(2).elementsEqual([0xC2, 0xAD]) && around.last != 0x20 && around.last != 0x0A
  }

  /// The first stretch that ends behind a place: they ascend, and a paragraph may have as many of them as lines.
  private func firstStretch(behind place: Int) -> Int {
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].range.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where a line begins or ends in the article.
  func offset(of position: Int) -> DocumentOffset {
    if let base { return DocumentOffset(block: block, utf8: base + position) }
    if position < origins.count, origins[position] >= 0 { return DocumentOffset(block: block, utf8: origins[position]) }
    let known = origins.prefix(position).last { $0 >= 0 }
    return DocumentOffset(block: block, utf8: known.map { $0 + 1 } ?? start)
  }

  private mutating func spellOutOrigins() {
    guard let base else { return }
    origins = Array(base..<(base + text.utf8.count))
    self.base = nil
  }

  private func source(of part: Range<Int>) -> Range<DocumentOffset>? {
    let first = base.map { $0 + part.lowerBound } ?? origins[part.lowerBound]
    guard first >= 0 else { return nil }
    return DocumentOffset(block: block, utf8: first)..<DocumentOffset(block: block, utf8: first + part.count)
  }

  /// Parts within which byte follows byte in the article too, so that views can mark matches in a run.
  private func contiguous(_ range: Range<Int>) -> [Range<Int>] {
    guard base == nil, !range.isEmpty else { return range.isEmpty ? [] : [range] }
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.dropFirst() {
      let follows = origins[index - 1] < 0 ? origins[index] < 0 : origins[index] == origins[index - 1] + 1
      if !follows {
        parts.append(start..<index)
        start = index
      }
    }
    return parts + [start..<range.upperBound]
  }

  private func slice(_ range: Range<Int>) -> String {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<text.utf8.index(start, offsetBy: range.count)])
  }
}
