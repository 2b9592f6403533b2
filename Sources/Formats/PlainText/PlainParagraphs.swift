/// The paragraphs of a plain text: parted by blank lines where there are any, else a line each.
///
/// Lines that somebody wrapped at a width are joined again; lines that end early (verse, addresses, lists) stay lines.
struct PlainParagraphs {
  let paragraphs: [String]

  init(_ text: String) {
    var groups: [[Substring]] = [[]]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let trimmed = line.trimmed
      if trimmed.isEmpty { groups.append([]) } else { groups[groups.count - 1].append(trimmed) }
    }
    paragraphs = groups.flatMap { Self.isWrapped($0) ? [$0.joined(separator: " ")] : $0.map(String.init) }
  }

  /// Whether nearly all lines but the last reach about the same width.
  private static func isWrapped(_ lines: [Substring]) -> Bool {
    guard lines.count > 1 else { return false }
    let full = lines.dropLast().count { (45...100).contains($0.utf8.count) }
    return full * 10 >= (lines.count - 1) * 9
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
