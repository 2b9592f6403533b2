import NewsCore

/// What a text holds a second time: pages have their article once more for narrow screens, for paper or for scripts.
enum CopiedBlocks {
  /// Shorter lines may be said twice for a reason.
  private static let shortest = 80
  /// So many paragraphs said before, with none among them that was not, are a copy; fewer may be a refrain.
  private static let fewest = 3

  /// The blocks without copies of paragraphs before them, and without what stands in such a copy.
  static func leftOut(of blocks: [Block]) -> [Block] {
    var seen: Set<[UInt8]> = []
    var isCopy = [Bool](repeating: false, count: blocks.count)
    var copy: (range: Range<Int>, texts: Set<[UInt8]>)?
    var hasCopies = false
    func end() {
      guard let found = copy, found.texts.count >= fewest else { return }
      for index in found.range { isCopy[index] = true }
      hasCopies = true
    }
    for (index, block) in blocks.enumerated() {
      guard case .paragraph(let paragraph) = block else { continue }
      let text = paragraph.spans.text
      guard text.utf8.count >= shortest else { continue }
      // Bytes are sooner compared than texts.
      let bytes = Array(text.utf8)
      if seen.insert(bytes).inserted {
        end()
        copy = nil
      } else {
        copy = ((copy?.range.lowerBound ?? index)..<index + 1, copy?.texts.union([bytes]) ?? [bytes])
      }
    }
    end()
    guard hasCopies else { return blocks }
    // Lines right above a copy are copied too.
    var firsts: [String: Int] = [:]
    for index in blocks.indices.reversed() { firsts[blocks[index].text] = index }
    for index in blocks.indices.dropLast().reversed() where isCopy[index + 1] && !isCopy[index] {
      isCopy[index] = firsts[blocks[index].text].map { $0 < index } ?? false
    }
    return blocks.indices.filter { !isCopy[$0] }.map { blocks[$0] }
  }
}
