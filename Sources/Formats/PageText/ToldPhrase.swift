/// `told CBS News`, `spoke to NPR`: whom people spoke to is who wrote it, where nothing better says so.
enum ToldPhrase {
  private static let phrases = [
    "told ", "spoke to ", "spoke with ", "interview with ", "said in a statement to ", "shared with ",
  ]

  /// The outlet that a text names first.
  static func source(in line: String) -> String? {
    phrases.compactMap { first(of: $0, in: line) }.min { $0.place < $1.place }?.source
  }

  private static func first(of phrase: String, in line: String) -> (place: String.Index, source: String)? {
    guard line.utf8.count > phrase.utf8.count else { return nil }
    for place in line.allRanges(of: phrase) {
      if let source = outlet(line[place.upperBound...]) { return (place.lowerBound, source) }
    }
    return nil
  }

  /// An outlet's name at the beginning of a text; `nil` for people, agencies of the state, and everybody else.
  static func outlet(_ text: Substring) -> String? {
    let text = text.hasPrefix("the ") ? text.dropFirst(4) : text.hasPrefix("The ") ? text.dropFirst(4) : text
    if text.hasPrefix("USA TODAY") { return "USA TODAY" }
    guard let name = ProperName.leading(text) else { return nil }
    if let end = ["’s", "'s"].compactMap({ name.range(of: $0)?.lowerBound }).first, end > name.startIndex {
      return outlet(Substring(name[..<end]))
    }
    if name == "Associated Press" { return "AP" }
    if let name = ofThePress(name) { return name }
    // A name in capitals alone is an outlet only where it is whole: `told FBI agents` is none.
    let isCapitals = name.split(separator: " ").allSatisfy { word in
      word.count >= 2 && word.allSatisfy { $0.isUppercase || $0 == "!" || $0 == "&" }
    }
    guard isCapitals, !PublicBody.acronyms.contains(name) else { return nil }
    let rest = text.dropFirst(name.count)
    let next = rest.drop { $0 == " " }.prefix { $0.isLetter }
    return rest.first.map { ",.;’'”\"—".contains($0) } ?? true || goesOn.contains(String(next)) ? name : nil
  }

  /// `CBS News`, `Fox News Digital`; without a day that follows: `CBS News Friday`.
  private static func ofThePress(_ name: String) -> String? {
    var words = name.split(separator: " ")
    if let last = words.last, last.hasSuffix("day"), goesOn.contains(String(last)) { words.removeLast() }
    let ending = words.reversed().prefix { branches.contains(String($0)) }.count
    guard let first = words.first, let last = words.dropLast(ending).last, words.count - ending > 1,
      press.contains(String(last)), !qualities.contains(String(first))
    else { return nil }
    return words.joined(separator: " ")
  }

  private static let press: Set<String> = [
    "News", "Times", "Post", "Journal", "Press", "TODAY", "Today", "Tribune", "Herald", "Radio", "Magazine",
    "Chronicle", "Gazette",
    "Globe", "Guardian", "Observer", "Sun", "Star", "Daily", "Weekly", "Agency", "Television", "TV", "Broadcasting",
  ]
  private static let branches: Set<String> = ["Digital", "Online", "Channel", "Network", "Live", "Radio"]
  /// What may stand before `News` and make no name of it.
  private static let qualities: Set<String> = [
    "Good", "Bad", "Great", "Big", "Sad", "Happy", "Breaking", "Fake", "Latest", "Old", "More", "Best", "Worst",
    "Local",
  ]
  private static let goesOn: Set<String> = [
    "in", "on", "that", "he", "she", "they", "it", "the", "a", "by", "this", "during", "for", "last", "at", "via",
    "after", "before",
    "earlier", "about", "there", "his", "her", "their", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
    "Saturday", "Sunday",
  ]
}
