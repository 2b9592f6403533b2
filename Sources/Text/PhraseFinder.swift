import Glibc

/// Finds phrases in a text, in time linear in it.
public struct PhraseFinder: Sendable {
  /// An occurrence of a phrase.
  public struct Hit: Hashable, Sendable {
    /// Its place among the phrases looked for.
    public let phrase: Int
    /// UTF-8 bytes of the text, from the first word to the last.
    public let range: Range<Int>

    public init(phrase: Int, range: Range<Int>) {
      self.phrase = phrase
      self.range = range
    }
  }

  private let patterns: [Pattern]

  public init(_ phrases: [SearchPhrase]) {
    patterns = phrases.map(Pattern.init)
  }

  public func hits(in text: String) -> [Hit] {
    var text = text
    return text.withUTF8 { hits(in: $0) }
  }

  /// In the order of the text; those of one phrase do not overlap, those of two may.
  public func hits(in text: UnsafeBufferPointer<UInt8>) -> [Hit] {
    guard !patterns.isEmpty else { return [] }
    var hits: [Hit] = []
    // How many words of each phrase stand before the present word.
    var matched = [Int](repeating: 0, count: patterns.count)
    // Where the last words began, as many as the longest phrase has.
    var starts = [Int](repeating: 0, count: patterns.map(\.words.count).max() ?? 1)
    var number = 0
    WordTokenizer.forEachWord(in: text) { word, range in
      starts[number % starts.count] = range.lowerBound
      for index in patterns.indices where patterns[index].advance(&matched[index], by: word) {
        let first = starts[(number - patterns[index].words.count + 1) % starts.count]
        hits.append(Hit(phrase: index, range: first..<range.upperBound))
      }
      number += 1
      return true
    }
    return patterns.count == 1
      ? hits
      : hits.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  /// The ranges of all hits, ascending and not overlapping, as they are shown.
  public func ranges(in text: String) -> [Range<Int>] { Self.joined(hits(in: text)) }

  static func joined(_ hits: [Hit]) -> [Range<Int>] {
    hits.reduce(into: []) { ranges, hit in
      if let last = ranges.last, hit.range.lowerBound < last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, hit.range.upperBound)
      } else {
        ranges.append(hit.range)
      }
    }
  }
}

/// A phrase, and what is left of a match when a word does not fit (Knuth, Morris and Pratt).
private struct Pattern {
  let words: [[UInt8]]
  private let endsInPrefix: Bool
  /// How many words are matched still when the word behind the first n does not fit.
  private var fallbacks: [Int] = [0]

  init(_ phrase: SearchPhrase) {
    words = phrase.words.map { Array($0.utf8) }
    endsInPrefix = phrase.endsInPrefix
    var border = 0
    for index in words.indices.dropFirst() {
      fallbacks.append(border)
      while border > 0, words[border] != words[index] { border = fallbacks[border] }
      if words[border] == words[index] { border += 1 }
    }
  }

  /// Takes the next word of the text; answers whether it ends the phrase.
  func advance(_ matched: inout Int, by word: UnsafeBufferPointer<UInt8>) -> Bool {
    while !fits(word, at: matched) {
      guard matched > 0 else { return false }
      matched = fallbacks[matched]
    }
    matched += 1
    guard matched == words.count else { return false }
    matched = 0
    return true
  }

  private func fits(_ word: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let wanted = words[index]
    guard word.count == wanted.count || endsInPrefix && index == words.count - 1 && word.count > wanted.count,
      word.first == wanted.first, let bytes = word.baseAddress
    else { return false }
    return wanted.withUnsafeBufferPointer { $0.baseAddress.map { memcmp($0, bytes, wanted.count) == 0 } ?? true }
  }
}
