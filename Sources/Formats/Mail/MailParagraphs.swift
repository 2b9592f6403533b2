import NewsCore

/// Lines of a plain text that are quoted alike, as paragraphs, lists and what keeps its lines.
struct MailParagraphs {
  /// Columns at which the text seems to be wrapped.
  private let width: Int
  private let isFlowed: Bool

  /// Longer lines are whole paragraphs.
  private static let widest = 100

  init(lines: ArraySlice<MailTextLine>, isFlowed: Bool) {
    self.isFlowed = isFlowed
    width = lines.lazy.map { $0.text.columns }.filter { $0 <= Self.widest }.max().map { max($0, 60) } ?? 60
  }

  func blocks(of lines: ArraySlice<MailTextLine>) -> [Block] {
    var blocks: [Block] = []
    var (start, index) = (lines.startIndex, lines.startIndex)
    while index < lines.endIndex {
      guard let end = MailPatch.end(of: lines[index...]) else {
        index += 1
        continue
      }
      blocks += texts(lines[start..<index])
      blocks.append(.code(language: "diff", lines[index..<end].map(\.text).joined(separator: "\n")))
      (start, index) = (end, end)
    }
    return blocks + texts(lines[start...])
  }

  private func texts(_ lines: ArraySlice<MailTextLine>) -> [Block] {
    lines.split { $0.isBlank }.flatMap { group in
      let texts = group.map(\.text)
      return isDrawn(texts) ? [.code(language: nil, drawing(texts))] : blocks(joined(texts))
    }
  }

  // MARK: Wrapped lines

  /// A line that was ended since the next word did not fit goes on.
  private func joined(_ lines: [Substring]) -> [Substring] {
    var joined: [Substring] = []
    var before: Substring?
    for line in lines {
      let text = line.trimmedBlanks
      let isBelowItem = (joined.last?.bullet != nil) && line.first == " "
      if let before, text.bullet == nil, !text.isRule, isBelowItem || goesOn(before, text) {
        joined[joined.count - 1] += (before.endsWithoutSpace(before: text) ? "" : " ") + text
      } else if let before, joined.last?.bullet == nil, text.bullet == nil, !text.isRule,
        max(before.columns, text.columns) <= Self.widest
      {
        // Verse, addresses, and what else has its lines.
        joined[joined.count - 1] += "\n" + text
      } else {
        joined.append(text)
      }
      before = text.isRule ? nil : text
    }
    return joined
  }

  private func goesOn(_ line: Substring, _ next: Substring) -> Bool {
    guard !isFlowed else { return false }
    let columns = line.columns
    guard columns > 30, columns <= Self.widest else { return false }
    let word = next.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false ? 2 : next.prefix { $0 != " " }.columns
    return columns + 1 + word > width
  }

  // MARK: Blocks

  private func blocks(_ lines: [Substring]) -> [Block] {
    var blocks: [Block] = []
    var start = 0
    while start < lines.count {
      let items = lines[start...].prefix { $0.bullet != nil }
      if items.count > 1 {
        blocks.append(list(items))
        start += items.count
      } else {
        blocks.append(lines[start].isRule ? .rule : .paragraph(Paragraph(LinkedText.spans(String(lines[start])))))
        start += 1
      }
    }
    return blocks
  }

  private func list(_ items: ArraySlice<Substring>) -> Block {
    .list(
      ListBlock(
        start: items.first?.bullet?.number,
        items: items.map { item in
          let text = item.dropFirst(item.bullet?.length ?? 0).trimmedBlanks
          return [.paragraph(Paragraph(LinkedText.spans(String(text))))]
        }))
  }

  // MARK: What keeps its lines

  /// Tables and drawings: gaps within most lines, or all of them far from the margin.
  private func isDrawn(_ lines: [Substring]) -> Bool {
    guard lines.count > 1 else { return false }
    if lines.allSatisfy({ $0.hasPrefix("    ") || $0.hasPrefix("\t") }) { return true }
    return lines.count { $0.trimmedBlanks.hasGap } * 3 >= lines.count * 2
  }

  private func drawing(_ lines: [Substring]) -> String {
    let indent = lines.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return lines.map { $0.dropFirst(indent) }.joined(separator: "\n")
  }
}

extension Substring {
  fileprivate var trimmedBlanks: Substring {
    var text = utf8.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
    return Substring(text)
  }

  /// In cells of a terminal, near enough.
  fileprivate var columns: Int {
    // By the first bytes of scalars: those from U+1000 on begin with 0xE1 or more.
    utf8.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 < 0xC0 ? 0 : $1 < 0xE1 ? 1 : 2) }
  }

  fileprivate var hasGap: Bool {
    var blanks = 0
    for byte in utf8 {
      if byte == 0x20 { blanks += 1 } else { blanks = 0 }
      if blanks == 3 || byte == 0x09 { return true }
    }
    return false
  }

  fileprivate var isRule: Bool {
    guard utf8.count >= 4, let first = utf8.first, "-=_*~#".utf8.contains(first) else { return false }
    return utf8.allSatisfy { $0 == first || $0 == 0x20 }
  }

  /// The sign of an item: its length in characters, and its number where it has one.
  fileprivate var bullet: (length: Int, number: Int?)? {
    guard let first = utf8.first, first < UInt8(ascii: ":") || first == 0xE2 || first == 0xC2 else { return nil }
    if ["- ", "* ", "+ ", "• ", "· "].contains(where: hasPrefix) { return (2, nil) }
    let digits = prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count), let number = Int(digits) else { return nil }
    let rest = dropFirst(digits.count)
    return rest.hasPrefix(". ") || rest.hasPrefix(") ") ? (digits.count + 2, number) : nil
  }

  /// Between characters of Chinese and Japanese stands no space.
  fileprivate func endsWithoutSpace(before next: Substring) -> Bool {
    guard let last = unicodeScalars.last?.value, let first = next.unicodeScalars.first?.value else { return false }
    return [last, first].allSatisfy { $0 >= 0x2E80 && !(0xAC00...0xD7AF).contains($0) }
  }
}
