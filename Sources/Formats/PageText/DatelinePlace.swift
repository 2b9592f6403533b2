/// The place of a dateline: a city, with state or country behind a comma, and without the day: `PARIS, April 3`.
struct DatelinePlace {
  let name: String
  private let city: Substring

  /// - Parameter isInCapitals: whether the city is written in capitals; else its words have one each.
  init?(_ text: Substring, isInCapitals: Bool) {
    var parts = text.split(separator: ",", maxSplits: 4)
    while parts.count > 1, let last = parts.last, Self.isDay(last) { parts.removeLast() }
    guard let city = parts.first, let last = parts.last, parts.count <= 3, city.count <= 40,
      city.allSatisfy({ $0.isLetter || " .'’-/".contains($0) }),
      isInCapitals ? Self.isInCapitals(city) : Self.isName(city),
      parts.dropFirst().allSatisfy(Self.isState)
    else { return nil }
    self.city = city
    // Substrings of one text: up to the end of its last part.
    name = String(text[..<last.endIndex])
  }

  /// Whether it is one of the words that are written in capitals and are no place: `BREAKING NEWS`, `NASA`, `U.S.`.
  var isOtherwiseInCapitals: Bool {
    let name = city.filter { $0 != "." }
    return PublicBody.acronyms.contains(name)
      || name.split(separator: " ").allSatisfy { Self.headings.contains(String($0)) }
  }

  private static let headings: Set<String> = [
    "BREAKING", "NEWS", "UPDATE", "UPDATES", "UPDATED", "WATCH", "LIVE", "EXCLUSIVE", "ALERT", "OPINION", "ANALYSIS",
    "EDITORIAL", "REVIEW", "VIDEO", "PHOTOS", "CORRECTION", "NOTE", "WARNING", "SPOILER", "SPONSORED", "DEVELOPING",
    "JUST", "IN", "URGENT", "FLASH", "READ", "MORE", "LISTEN", "POLL", "QUIZ", "AND", "BUT", "SO", "YES", "NO", "WOW",
    "OK", "FAQ",
  ]

  /// Scripts without capitals have none to want.
  private static func isInCapitals(_ city: Substring) -> Bool {
    let letters = city.filter(\.isLetter)
    return letters.count >= 2 && (letters.allSatisfy { !$0.isLowercase } || isMcCapital(letters))
  }

  /// `McLEAN`, `MacDILL`.
  private static func isMcCapital(_ letters: String) -> Bool {
    ["Mc", "Mac"].contains {
      letters.hasPrefix($0) && letters.count > $0.count + 1
        && letters.dropFirst($0.count).allSatisfy { $0.isUppercase }
    }
  }

  /// `New York`, `Rio de Janeiro`.
  private static func isName(_ city: Substring) -> Bool {
    let words = city.split(separator: " ")
    return (1...4).contains(words.count) && words.first?.first?.isUppercase ?? false
      && words.allSatisfy { $0.first?.isUppercase ?? false || ["de", "la", "del", "do", "da", "al"].contains($0) }
  }

  private static func isState(_ part: Substring) -> Bool {
    let name = part.drop { $0 == " " }
    return name.first?.isUppercase ?? false && name.allSatisfy { $0.isLetter || " .'’-".contains($0) }
      && name.count <= 30
  }

  /// `April 3`, `Jan. 14`, `2023`, `Monday`.
  private static func isDay(_ part: Substring) -> Bool {
    let words = part.split(separator: " ")
    guard let first = words.first, let last = words.last, words.count <= 2 else { return false }
    if last.allSatisfy(\.isNumber) {
      return words.count == 1 ? last.count == 4 : months.contains(String(first.prefix(3)))
    }
    return words.count == 1 && first.hasSuffix("day") && first.first?.isUppercase ?? false
  }

  private static let months: Set<String> = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
