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
    guard text.utf8.count <= 240 else { return false }
    var characters = text.prefix(80).makeIterator()
    var before: Character = " "
    var letters = 0
    var current = characters.next()
    while let character = current {
      let next = characters.next()
      if character == ":" || character == "?", letters >= 4,
        before.isLetter || before.isNumber || "’'”\")".contains(before), let next,
        next.isUppercase || "“\"'‘".contains(next)
      {
        return true
      }
      if character.isLetter { letters += 1 }
      before = character
      current = next
    }
    return false
  }

  /// A short line between two paragraphs that does not end as a sentence does, but for a question.
  static func isHeading(_ text: String, after previous: String, before next: PageLines.Line) -> Bool {
    guard text.count <= 70, let first = text.first, let last = text.last,
      first.isUppercase || first.isNumber || "“\"'‘¿".contains(first),
      last == "?" || last.isLetter || last.isNumber || last == "’" || last == "'" && !text.hasPrefix("'")
        || last == ")",
      !text.contains("@"), text.split(separator: " ").count <= 10
    else { return false }
    let leadsIn = Bullet(next) != nil || next.text.count > text.count && Sentence.isEnd(of: next.text)
    return leadsIn && (Sentence.isEnd(of: previous) || Bullet(PageLines.Line(text: previous, indent: 0)) != nil)
  }

  private static func isHiring(_ text: String) -> Bool {
    text.hasPrefix("We’re hiring") || text.hasPrefix("We're hiring")
  }
}
