extension Highlight {
  /// What a quote may take, in UTF-8 bytes: a line or two, enough to be the only such place in an article.
  private static let quoteLimit = 160

  /// The first words of a passage, to be kept with a highlight: of its first block that has text, cut between characters.
  public static func quote(_ range: Range<DocumentOffset>, of blocks: [Block]) -> String {
    var block = max(0, range.lowerBound.block)
    while block < blocks.count, block <= range.upperBound.block {
      let text = Array(blocks[block].text.utf8)
      let from = block == range.lowerBound.block ? min(max(0, range.lowerBound.utf8), text.count) : 0
      let until = block == range.upperBound.block ? min(max(from, range.upperBound.utf8), text.count) : text.count
      let passage = String(decoding: text[from..<until], as: UTF8.self)
      if !passage.allSatisfy(\.isWhitespace) { return beginning(of: passage) }
      block += 1
    }
    return ""
  }

  /// Where the passage is in the text as it is now; `nil` where its words are gone.
  ///
  /// It stays where it was if its words still stand there. Else it is the place with these words that is nearest to it,
  /// as long as it was.
  public func range(in blocks: [Block]) -> Range<DocumentOffset>? {
    let words = Array(quote.utf8)
    guard !words.isEmpty else { return nil }
    if Self.quote(range, of: blocks) == quote { return clamped(range, to: blocks) }
    let home = min(max(0, range.lowerBound.block), max(0, blocks.count - 1))
    for block in blocks.indices.sorted(by: { abs($0 - home) < abs($1 - home) }) {
      let aim = block == home ? range.lowerBound.utf8 : 0
      guard let utf8 = Self.occurrence(of: words, in: blocks[block].text, near: aim) else { continue }
      let start = DocumentOffset(block: block, utf8: utf8)
      return clamped(start..<end(from: start, atLeast: words.count), to: blocks)
    }
    return nil
  }

  /// The end of a passage as long as this one that begins elsewhere.
  private func end(from start: DocumentOffset, atLeast length: Int) -> DocumentOffset {
    let (from, until) = (range.lowerBound, range.upperBound)
    if from.block == until.block {
      return DocumentOffset(block: start.block, utf8: start.utf8 + max(length, until.utf8 - from.utf8))
    }
    return DocumentOffset(block: start.block + until.block - from.block, utf8: until.utf8)
  }

  /// Within the text, and between its characters.
  private func clamped(_ range: Range<DocumentOffset>, to blocks: [Block]) -> Range<DocumentOffset> {
    func clamp(_ offset: DocumentOffset) -> DocumentOffset {
      guard let last = blocks.indices.last else { return .start }
      let block = min(max(0, offset.block), last)
      let text = blocks[block].text
      if offset.block > last { return DocumentOffset(block: last, utf8: text.utf8.count) }
      var utf8 = min(max(0, offset.utf8), text.utf8.count)
      while utf8 > 0, text.utf8.index(text.startIndex, offsetBy: utf8).samePosition(in: text.unicodeScalars) == nil {
        utf8 -= 1
      }
      return DocumentOffset(block: block, utf8: utf8)
    }
    let start = clamp(range.lowerBound)
    return start..<max(start, clamp(range.upperBound))
  }

  private static func beginning(of passage: String) -> String {
    guard passage.utf8.count > quoteLimit else { return passage }
    var quote = ""
    var bytes = 0
    for character in passage {
      bytes += character.utf8.count
      if bytes > quoteLimit { break }
      quote.append(character)
    }
    // One character may be longer than all that.
    return quote.isEmpty ? String(passage.unicodeScalars.prefix(quoteLimit / 4)) : quote
  }

  /// The occurrence of some bytes that begins nearest to an offset.
  private static func occurrence(of words: [UInt8], in text: String, near aim: Int) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count >= words.count else { return nil }
    let starts = (0...(bytes.count - words.count)).lazy.filter { start in
      bytes[start] == words[0] && bytes[start..<(start + words.count)].elementsEqual(words)
    }
    return starts.min { abs($0 - aim) < abs($1 - aim) }
  }
}
