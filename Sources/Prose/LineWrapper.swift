public import Text

/// Breaks a text into lines: the longest that fit, at the places UAX #14 allows, and between clusters where a word is longer
/// than a line. A line that ends behind a soft hyphen has room for a hyphen.
public struct LineWrapper: Sendable {
  let metrics: CellMetrics
  /// Cells of a line; at least 2.
  let columns: Int

  public init(metrics: CellMetrics = CellMetrics(), columns: Int) {
    self.metrics = metrics
    self.columns = max(2, columns)
  }

  /// The lines of a text, as text.
  public func texts(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    return lines(of: text).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// At most so many lines of a text; the last one is cut and says so where there is more.
  public func texts(of text: String, atMost count: Int) -> [String] {
    guard count > 0 else { return [] }
    let bytes = Array(text.utf8)
    let lines = lines(of: text)
    guard lines.count > count else { return lines.map { String(decoding: bytes[$0], as: UTF8.self) } }
    let rest = String(decoding: bytes[lines[count - 1].lowerBound...], as: UTF8.self)
    return lines.prefix(count - 1).map { String(decoding: bytes[$0], as: UTF8.self) }
      + [metrics.cut(rest, toColumns: columns)]
  }

  /// The lines' UTF-8 ranges, without the blanks at their ends; at least one.
  ///
  /// - Parameter whole: ranges within which no line ends, unless they are wider than one; ascending.
  func lines(of text: String, keeping whole: [Range<Int>] = []) -> [Range<Int>] {
    var text = text
    let breaks = LineBreaks(of: text).opportunities
    return text.withUTF8 { bytes in
      var run = Run(bytes: bytes)
      var whole = whole[...]
      var next = breaks.makeIterator()
      var opportunity = next.next()
      var scanner = ClusterScanner(bytes, metrics: metrics)
      while let cluster = scanner.next() {
        while let first = whole.first, first.upperBound <= cluster.range.lowerBound { whole.removeFirst() }
        run.take(cluster, columns: columns, in: whole.first)
        while let passed = opportunity, passed.offset < cluster.range.upperBound { opportunity = next.next() }
        if let here = opportunity, here.offset == cluster.range.upperBound {
          defer { opportunity = next.next() }
          if let first = whole.first, first.lowerBound < here.offset, here.offset < first.upperBound { continue }
          run.mayEnd(at: here, columns: columns)
        }
      }
      return run.finished()
    }
  }

  /// The narrowest width that takes no more lines: for titles, whose last line should not be one short word.
  func balanced(_ text: String) -> LineWrapper {
    let count = lines(of: text).count
    guard count > 1 else { return self }
    var low = 2
    var high = columns
    while low < high {
      let middle = (low + high) / 2
      if LineWrapper(metrics: metrics, columns: middle).lines(of: text).count <= count {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return LineWrapper(metrics: metrics, columns: high)
  }
}

/// A line in the making, and those before it.
private struct Run {
  let bytes: UnsafeBufferPointer<UInt8>
  private var lines: [Range<Int>] = []
  private var start = 0
  private var width = 0
  /// The last place where the line may end, and its width up to there.
  private var lastBreak: Place?
  /// A soft hyphen behind it, where the line so far has no room for a hyphen: the next one may.
  private var tightBreak: Place?
  /// The last place between two syllables of a word that no blank ends.
  private var syllableBreak: Place?
  /// Where what should stay whole begins, while it is gone through.
  private var wholeStart: Place?

  private typealias Place = (offset: Int, width: Int)

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// - Parameter whole: within it no line should end.
  mutating func take(_ cluster: Cluster, columns: Int, in whole: Range<Int>?) {
    // Blanks hang over the end of a line: they never begin the next one.
    if width + cluster.width > columns, bytes[cluster.range.lowerBound] != 0x20 {
      while width + cluster.width > columns, let place = bestBreak(columns: columns) {
        end(at: place.offset)
        width -= place.width
        lastBreak = behind(place, tightBreak).flatMap { $0.width < columns ? $0 : nil }
        tightBreak = nil
        syllableBreak = behind(place, syllableBreak)
        wholeStart = behind(place, wholeStart)
      }
      if width + cluster.width > columns, start < cluster.range.lowerBound {
        var place = cluster.range.lowerBound
        // A full line has no room for a hyphen: it goes before the soft one, which shows nothing on the next line.
        while width + 1 > columns, place - 2 > start, bytes.isSoftHyphen(before: place) { place -= 2 }
        end(at: place)
        width = 0
        (tightBreak, syllableBreak) = (nil, nil)
      }
    }
    if whole?.lowerBound == cluster.range.lowerBound {
      wholeStart = start < cluster.range.lowerBound ? (cluster.range.lowerBound, width) : nil
    } else if whole.map({ cluster.range.lowerBound < $0.lowerBound }) ?? true {
      wholeStart = nil
    }
    width += cluster.width
  }

  /// The last place where the line may end; one between syllables, where else a third of the line would be left empty.
  private func bestBreak(columns: Int) -> Place? {
    guard let lastBreak else { return syllableBreak ?? wholeStart }
    guard let syllableBreak, syllableBreak.offset > lastBreak.offset, 3 * lastBreak.width < 2 * columns else {
      return lastBreak
    }
    return syllableBreak
  }

  /// A place as seen from the line that begins at another.
  private func behind(_ start: Place, _ place: Place?) -> Place? {
    place.flatMap { $0.offset > start.offset ? ($0.offset, $0.width - start.width) : nil }
  }

  mutating func mayEnd(at opportunity: LineBreaks.Opportunity, columns: Int) {
    switch opportunity.kind {
    case .syllable: syllableBreak = (opportunity.offset, width)
    case .allowed:
      if bytes.isSoftHyphen(before: opportunity.offset), width + 1 > columns {
        tightBreak = (opportunity.offset, width)
      } else {
        (lastBreak, tightBreak) = ((opportunity.offset, width), nil)
      }
    case .mandatory:
      end(at: opportunity.offset)
      width = 0
      (lastBreak, tightBreak, syllableBreak) = (nil, nil, nil)
    }
  }

  mutating func finished() -> [Range<Int>] {
    if start < bytes.count || lines.isEmpty { end(at: bytes.count) }
    return lines
  }

  private mutating func end(at offset: Int) {
    var end = offset
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0A { end -= 1 }
    lines.append(start..<end)
    start = offset
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether U+00AD stands before a place.
  fileprivate func isSoftHyphen(before place: Int) -> Bool {
    place >= 2 && self[place - 2] == 0xC2 && self[place - 1] == 0xAD
  }
}
