import NewsCore

/// When a message was sent or a book was made: `Tue, 7 Apr 2026 10:00:01 +0000 (UTC)` (RFC 5322, section 3.3), or ISO 8601.
enum SentDate {
  static func read(_ text: String) -> PublicationDate? {
    let words = text.prefix(200).prefix { $0 != "(" }.split { $0.isWhitespace || $0 == "," }
    return sent(words) ?? iso8601(words)
  }

  private static func sent(_ words: [Substring]) -> PublicationDate? {
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    guard let place = words.firstIndex(where: { months.contains($0.prefix(3).lowercased()) }), place > 0,
      place + 1 < words.count, let month = months.firstIndex(of: words[place].prefix(3).lowercased()),
      let dayNumber = Int(words[place - 1]), let year = Int(words[place + 1])
    else { return nil }
    // Two digits, and three of programs that counted from 1900 (RFC 5322, section 4.3).
    let fullYear = year < 50 ? year + 2000 : year < 1000 ? year + 1900 : year
    guard let day = CalendarDay(year: fullYear, month: month + 1, day: dayNumber) else { return nil }
    let rest = words[(place + 2)...]
    let zone = rest.dropFirst().first.flatMap(zone)
    return PublicationDate(day: day, time: rest.first.flatMap(time), zone: zone, provenance: .metadata)
  }

  private static func iso8601(_ words: [Substring]) -> PublicationDate? {
    guard let first = words.first else { return nil }
    let halves = (words.count > 1 ? first + "T" + words[1] : first).split(separator: "T", maxSplits: 1)
    let numbers = halves[0].split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3, let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]) else {
      return nil
    }
    guard halves.count > 1, let time = time(halves[1].prefix { $0.isNumber || $0 == ":" }) else {
      return PublicationDate(day: day, provenance: .metadata)
    }
    let suffix = halves[1].drop { $0.isNumber || $0 == ":" || $0 == "." }
    return PublicationDate(day: day, time: time, zone: zone(suffix), provenance: .metadata)
  }

  private static func time(_ word: Substring) -> PublicationDate.Time? {
    let parts = word.split(separator: ":").compactMap { Int($0) }
    guard parts.count > 1 else { return nil }
    return PublicationDate.Time(hour: parts[0], minute: parts[1], second: parts.count > 2 ? parts[2] : nil)
  }

  private static func zone(_ word: Substring) -> Int? {
    if ["GMT", "UT", "UTC", "Z"].contains(word.uppercased()) { return 0 }
    let digits = word.filter(\.isNumber)
    guard digits.count == 4, let number = Int(digits), word.first == "+" || word.first == "-" else { return nil }
    return (number / 100 * 60 + number % 100) * (word.first == "-" ? -1 : 1)
  }
}
