import NewsCore

/// What a line of a body is for, by its shape alone.
enum ParagraphShape {
  static func role(of text: String, after previous: String, isNearEnd: Bool) -> Paragraph.Role? {
    if text == "Sponsor Message" { return .sponsor }
    if isNearEnd, AuthorCard(text) != nil { return .authorCard }
    let leadsAway =
      text.hasPrefix("RELATED COVERAGE") || previous == "RELATED COVERAGE"
      || isHiring(text) || isHiring(previous) && text.utf8.count < 200 || PromoLine.recognizes(text)
    return leadsAway ? .promo : nil
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
      && (Sentence.isEnd(of: previous) && !previous.hasSuffix(":") || PromoLine.recognizes(previous)
        || Bullet(PageLines.Line(text: previous, indent: 0)) != nil)
  }

  private static func isHiring(_ text: String) -> Bool {
    text.hasPrefix("We’re hiring") || text.hasPrefix("We're hiring")
  }
}
