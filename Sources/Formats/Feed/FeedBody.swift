import NewsCore

/// Texts of feeds as blocks.
enum FeedBody {
  static func blocks(_ value: FeedValue) -> [Block] {
    switch value.kind {
    case .html: return HTMLBlocks.blocks(of: value.bytes, base: value.base)
    case .text: return paragraphs(value.bytes)
    }
  }

  /// Blank lines part paragraphs.
  private static func paragraphs(_ bytes: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    var paragraph: [UInt8] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.allSatisfy({ $0 <= 0x20 }) {
        close(&paragraph, into: &blocks)
        continue
      }
      paragraph.append(0x20)
      paragraph.append(contentsOf: line)
    }
    close(&paragraph, into: &blocks)
    return blocks
  }

  private static func close(_ paragraph: inout [UInt8], into blocks: inout [Block]) {
    let text = FeedValue(paragraph).line
    if !text.isEmpty { blocks.append(.paragraph(Paragraph(text))) }
    paragraph.removeAll()
  }

  /// Whether a summary is but the first words of the text.
  static func begins(_ blocks: [Block], with summary: String) -> Bool {
    var rest = Substring(summary).utf8
    for mark in ["[...]", "[…]", "[&hellip;]", "...", "…"] where rest.suffix(mark.utf8.count).elementsEqual(mark.utf8) {
      rest = rest.dropLast(mark.utf8.count)
    }
    var wanted = rest.lazy.filter { $0 > 0x20 }.makeIterator()
    for block in blocks {
      for byte in block.text.utf8 where byte > 0x20 {
        guard let next = wanted.next() else { return true }
        if next != byte { return false }
      }
    }
    return wanted.next() == nil
  }
}
