import NewsCore

/// What a line of a body is for, by its shape alone.
enum ParagraphShape {
  static func role(of text: String, after previous: String, isNearEnd: Bool) -> Paragraph.Role? {
    if text == "Sponsor Message" { return .sponsor }
    if isNearEnd, AuthorCard(text) != nil { return .authorCard }
    let leadsAway =
      text.hasPrefix("RELATED COVERAGE") || previous == "RELATED COVERAGE"
      || isHiring(text) || isHiring(previous) && text.utf8.count < 200 || isPromo(text)
    return leadsAway ? .promo : nil
  }

  /// `Storm tracker:Tropical wave in ...`, `Need a break?Play the ...`: a colon or question mark with no blank behind it, where
  /// a link's text followed its label.
  static func isPromo(_ text: String) -> Bool {
    guard (6...240).contains(text.utf8.count) else { return false }
    let marks = text.utf8.prefix(120).indices.filter { text.utf8[$0] == 0x3A || text.utf8[$0] == 0x3F }
    return marks.contains { mark in
      let label = text[..<mark]
      let rest = text[text.utf8.index(after: mark)...]
      guard let before = label.last, let next = rest.first else { return false }
      return (before.isLetter || before.isNumber || "’'”\")".contains(before))
        && (next.isUppercase || "“\"'‘".contains(next) && !isQuotation(rest)) && label.count(where: \.isLetter) >= 4
    }
  }

  /// What somebody said, to the end of the line; a colon before it lost its blank with a removed link.
  private static func isQuotation(_ text: Substring) -> Bool {
    guard let last = text.last(where: { !".,!?".contains($0) }) else { return false }
    return "”\"’'".contains(last)
  }

  /// A short line between two paragraphs that does not end as a sentence does, but for a question.
  static func isHeading(_ text: String, after previous: String, before next: PageLines.Line) -> Bool {
    guard text.utf8.count <= 280, text.count <= 70, let first = text.first, let last = text.last,
      !first.isLowercase && first.isLetter || first.isNumber || "“\"'‘¿「『".contains(first),
      "?？".contains(last) || last.isLetter || last.isNumber || last == "’" || last == "'" && !text.hasPrefix("'")
        || last == ")",
      !text.contains("@"), text.split(separator: " ").count <= 10
    else { return false }
    let leadsIn = Bullet(next) != nil || next.text.utf8.count > text.utf8.count && Sentence.isEnd(of: next.text)
    return leadsIn
      && (Sentence.isEnd(of: previous) && !previous.hasSuffix(":") || isPromo(previous)
        || Bullet(PageLines.Line(text: previous, indent: 0)) != nil)
  }

  private static func isHiring(_ text: String) -> Bool {
    text.hasPrefix("We’re hiring") || text.hasPrefix("We're hiring")
  }
}
