/// A name that a copying site may have put into an article, and what each of its places in a text is.
struct Brand {
  let name: String

  /// Whether no dictionary has it: two words, a capital within a word, or a letter and a digit together. A single plain word
  /// (`Israel`, `Spider`) begins many other words.
  var isMadeUp: Bool {
    if name.contains(" ") { return name.count(where: \.isLetter) >= 4 }
    return zip(name, name.dropFirst()).contains { $0.isLowercase && $1.isUppercase }
      || name.contains(where: \.isNumber) && name.contains(where: \.isLetter)
  }

  /// Where it is glued into a text: between a blank and the next word, or behind a comma and before a blank.
  func gluedPlaces(in text: String) -> [Range<String.Index>] {
    text.allRanges(of: name).filter { isGlued($0, in: text) }
  }

  /// Whether it stands in a text as a word of its own, as the name of somebody that the article is about does.
  func standsAlone(in text: String) -> Bool {
    text.allRanges(of: name).contains { place in
      let before = place.lowerBound > text.startIndex ? text[text.index(before: place.lowerBound)] : " "
      let after = text[place.upperBound...].first ?? " "
      return !before.isLetter && !before.isNumber && before != "," && !after.isLetter && !after.isNumber
    }
  }

  /// A text without it where it is glued, blanks and commas left as they are.
  func removed(from text: String) -> String {
    var clean = ""
    var end = text.startIndex
    for place in gluedPlaces(in: text) {
      clean += text[end..<place.lowerBound]
      end = place.upperBound
    }
    return clean + text[end...]
  }

  /// The letters and digits that follow one of its places.
  static func word(after place: Range<String.Index>, in text: String) -> Substring {
    text[place.upperBound...].prefix(30).prefix { $0.isLetter || $0.isNumber }
  }

  private func isGlued(_ place: Range<String.Index>, in text: String) -> Bool {
    // At the very beginning of a text it has no blank before it.
    let before = place.lowerBound > text.startIndex ? text[text.index(before: place.lowerBound)] : " "
    if before == "," { return place.lowerBound > text.startIndex && text[place.upperBound...].first == " " }
    return (before == " " || before == "\u{A0}") && isWord(Self.word(after: place, in: text))
  }

  /// Whether what follows the name is a word by itself, and not the end of one that the name begins: `Israel` and `Israeli`,
  /// `Taylor Swift` and `Taylor Swifties`, `Boeing 737` and `Boeing 737s`.
  private func isWord(_ rest: Substring) -> Bool {
    guard let first = rest.first, let last = name.last, !Self.endings.contains(rest.lowercased()) else { return false }
    if last.isNumber { return first.isLetter && rest.count >= 3 }
    if last.isUppercase, rest.allSatisfy(\.isUppercase) { return false }
    return isMadeUp || rest.count >= 3 || first.isUppercase
  }

  private static let endings: Set<String> = [
    "i", "n", "ns", "s", "y", "ly", "an", "ans", "ian", "ians", "ean", "eans", "ish", "ese", "ite", "ites", "ist",
    "ists", "ism", "isms", "er", "ers", "or", "ors", "es", "ed", "d", "r", "rs", "en", "ing", "ings", "ie", "ies",
    "ied", "ic", "ics", "ical", "al", "als", "ally", "ity", "ty", "ous", "ness", "less", "ful", "hood", "ship", "dom",
    "like", "esque", "ize", "izes", "ized", "ization", "ise", "ised", "ify", "ified", "ling", "lings", "ette",
    "mania", "gate", "nomics", "th", "st", "nd", "rd", "mph",
  ]
}
