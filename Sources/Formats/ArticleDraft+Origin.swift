import NewsCore

/// Who wrote a story and where, as far as its text tells.
extension ArticleDraft {
  /// The dateline first, then the author card, then what people told whom.
  mutating func readOrigin(_ texts: [String]) {
    let dateline = Self.dateline(texts)
    let cards = texts.suffix(3).compactMap(AuthorCard.init)
    if let place = dateline?.place {
      publication.place = place
      found(.place, dateline?.source == nil ? .likely : .certain, "from the dateline")
    } else {
      warn(.place, .missing)
    }
    if let name = cards.lazy.compactMap(\.author).first {
      author = name
      found(.author, .likely, "from the author card")
    }
    if let source = dateline?.source {
      publication.source = source
      found(.source, .certain, "from the dateline")
    } else if let source = cards.lazy.compactMap(\.source).first {
      publication.source = source
      found(.source, .likely, "from the author card")
    } else if let source = texts.lazy.compactMap(ToldPhrase.source).first {
      publication.source = source
      found(.source, .likely, "from whom people told it")
    } else {
      warn(.source, .missing)
    }
  }

  /// At the head of the text; an agency's may stand behind one line that is no part of the story, such as a title.
  private static func dateline(_ texts: [String]) -> Dateline? {
    if let first = texts.first.flatMap(Dateline.init) { return first }
    guard texts.count > 1, let second = Dateline(texts[1]), second.source != nil else { return nil }
    return second
  }
}
