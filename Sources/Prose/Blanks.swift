/// Blanks of every width, ideographic and no-break ones included, in UTF-8.
enum Blanks {
  /// Whether there is nothing else; nothing at all is blank too.
  static func isBlank(_ text: some StringProtocol) -> Bool { text.unicodeScalars.allSatisfy(isBlank) }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  /// Bytes of the blanks a text begins with.
  static func countAtStart(of text: some StringProtocol) -> Int {
    text.unicodeScalars.prefix(while: isBlank).reduce(0) { $0 + UTF8.width($1) }
  }

  /// Bytes of the blanks a text ends with.
  static func countAtEnd(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reversed().prefix(while: isBlank).reduce(0) { $0 + UTF8.width($1) }
  }

  /// What is not set of a text: the indent of its first line, and of every line below an empty one, which parts paragraphs well
  /// enough; what all its lines are indented by; of several empty lines all but one; and empty lines at its end. Ascending.
  ///
  /// A line right below another keeps the rest of its indent: it may be all that tells it from the line above.
  static func superfluous(in text: String) -> [Range<Int>] {
    // Of most texts the first byte tells: it is a letter.
    guard let first = text.utf8.first, first <= 0x20 || first >= 0xC2 || text.utf8.contains(0x0A) else { return [] }
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
    let common: Int = lines.lazy.filter { !isBlank($0) }.map { $0.utf8.prefix { $0 == 0x20 }.count }.min() ?? 0
    var skipped: [Range<Int>] = []
    var place = 0
    /// Where empty lines begin.
    var empty: Int?
    var isFirst = true
    for line in lines {
      let (start, indent) = (place, countAtStart(of: line))
      place += line.utf8.count + 1
      guard indent < line.utf8.count else {
        empty = empty ?? start
        continue
      }
      let words = start + indent
      if isFirst {
        skipped.append(0..<words)
      } else if let empty {
        // Of their line feeds the last stays.
        skipped += [empty..<(start - 1), start..<words]
      } else {
        skipped.append(start..<(words - kept(ofIndent: line.utf8.prefix(indent).dropFirst(common))))
      }
      (isFirst, empty) = (false, nil)
    }
    if let empty, !isFirst { skipped.append((empty - 1)..<text.utf8.count) }
    return skipped.filter { !$0.isEmpty }
  }

  private static let ideographic: Unicode.Scalar = "\u{3000}"

  /// Bytes of an indent that stay: wide and no-break blanks are a paragraph's, for which two columns do.
  private static func kept(ofIndent indent: Substring.UTF8View) -> Int {
    let blanks = Substring(indent).unicodeScalars
    guard blanks.contains(where: { $0.value >= 0x80 }) else { return indent.count }
    return blanks.suffix(blanks.last == ideographic ? 1 : 2).reduce(0) { $0 + UTF8.width($1) }
  }
}
