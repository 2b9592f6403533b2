/// `told CBS News`, `spoke to NPR`: whom people spoke to is who wrote it, where nothing better says so.
enum ToldPhrase {
  private static let phrases = [
    "told ", "spoke to ", "spoke with ", "interview with ", "said in a statement to ", "shared with ",
  ]

  static func source(in line: String) -> String? {
    for phrase in phrases where line.utf8.count > phrase.utf8.count {
      for place in line.allRanges(of: phrase) {
        if let source = outlet(line[place.upperBound...]) { return source }
      }
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
    let words = name.split(separator: " ")
    if words.count > 1, let last = words.last, ofThePress.contains(String(last)) { return name }
    // A name in capitals alone is an outlet only where it is whole: `told FBI agents` is none.
    let isCapitals = words.allSatisfy { $0.count >= 2 && $0.allSatisfy { $0.isUppercase || $0 == "!" || $0 == "&" } }
    guard isCapitals, !notOfThePress.contains(name) else { return nil }
    let rest = text.dropFirst(name.count)
    let next = rest.drop { $0 == " " }.prefix { $0.isLetter }
    return rest.first.map { ",.;’'”\"—".contains($0) } ?? true || goesOn.contains(String(next)) ? name : nil
  }

  private static let ofThePress: Set<String> = [
    "News", "Times", "Post", "Journal", "Press", "TODAY", "Today", "Tribune", "Herald", "Radio", "Magazine",
    "Chronicle", "Gazette",
    "Globe", "Guardian", "Observer", "Sun", "Star", "Daily", "Weekly", "Agency", "Television", "TV", "Broadcasting",
  ]
  private static let notOfThePress: Set<String> = [
    "FBI", "CIA", "NASA", "UN", "EU", "US", "UK", "NATO", "WHO", "CDC", "FDA", "SEC", "DOJ", "IRS", "EPA", "FAA",
    "NTSB", "NFL", "NBA",
    "MLB", "NHL", "GOP", "FEMA", "OPEC", "IMF", "DNA", "TV", "PR", "HR",
  ]
  private static let goesOn: Set<String> = [
    "in", "on", "that", "he", "she", "they", "it", "the", "a", "by", "this", "during", "for", "last", "at", "via",
    "after", "before",
    "earlier", "about", "there", "his", "her", "their", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
    "Saturday", "Sunday",
  ]
}
