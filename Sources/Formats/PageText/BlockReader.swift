import NewsCore

/// Lines of a body to blocks: paragraphs with their role, bullets, sub-headings.
enum BlockReader {
  static func blocks(of lines: [PageLines.Line]) -> [Block] {
    var blocks: [Block] = []
    var index = 0
    while index < lines.count {
      if Bullet(lines[index]) != nil {
        let end = lines[index...].firstIndex { Bullet($0) == nil } ?? lines.count
        blocks.append(list(lines[index..<end].compactMap(Bullet.init)))
        index = end
      } else {
        blocks.append(block(lines, at: index))
        index += 1
      }
    }
    return blocks
  }

  private static func block(_ lines: [PageLines.Line], at index: Int) -> Block {
    let text = lines[index].text
    let previous = index > 0 ? lines[index - 1].text : ""
    let next = index + 1 < lines.count ? lines[index + 1] : nil
    let isLast = index >= lines.count - 3
    if let role = ParagraphShape.role(of: text, after: previous, isNearEnd: isLast) {
      return .paragraph(Paragraph(text, role: role))
    }
    if index > 0, let next, ParagraphShape.isHeading(text, after: previous, before: next) {
      return .heading(level: 2, [Span(text)])
    }
    return .paragraph(Paragraph(text))
  }

  /// Deeper bullets nest under the one above them, six lists deep at most: more is no list but an attack on the stack.
  private static func list(_ bullets: [Bullet], level: Int = 1) -> Block {
    let depth = bullets.map(\.indent).min() ?? 0
    var items: [[Block]] = []
    var index = 0
    while index < bullets.count {
      let end = level < 6 ? bullets[(index + 1)...].firstIndex { $0.indent <= depth } ?? bullets.count : index + 1
      var item: [Block] = [.paragraph(Paragraph(bullets[index].text))]
      if end > index + 1 { item.append(list(Array(bullets[(index + 1)..<end]), level: level + 1)) }
      items.append(item)
      index = end
    }
    return .list(ListBlock(items: items))
  }
}

/// `- text` or `• text`.
struct Bullet {
  let text: String
  let indent: Int

  init?(_ line: PageLines.Line) {
    guard let mark = ["- ", "• ", "•\t"].first(where: { line.text.hasPrefix($0) }) else { return nil }
    text = String(line.text.dropFirst(mark.count).drop { $0 == " " })
    indent = line.indent
  }
}
