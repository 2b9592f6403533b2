import NewsCore

/// `Tue, 7 Apr 2026 10:00:01 +0000 (UTC)`.
enum MailDate {
  static func read(_ text: String) -> PublicationDate? {
    let words = text.prefix { $0 != "(" }.split { $0 == " " || $0 == "," || $0 == "\t" || $0 == "-" && false }
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    guard let at = words.firstIndex(where: { months.contains($0.prefix(3).lowercased()) }), at > 0,
      at + 1 < words.count,
      let month = months.firstIndex(of: words[at].prefix(3).lowercased()), let day = Int(words[at - 1]),
      let year = Int(words[at + 1]),
      let calendarDay = CalendarDay(
        year: year < 70 ? year + 2000 : year < 1900 ? year + 1900 : year, month: month + 1, day: day)
    else { return nil }
    let rest = words[(at + 2)...]
    let parts = rest.first?.split(separator: ":").compactMap { Int($0) } ?? []
    let time =
      parts.count > 1
      ? PublicationDate.Time(hour: parts[0], minute: parts[1], second: parts.count > 2 ? parts[2] : nil) : nil
    var zone: Int?
    if let word = rest.dropFirst().first {
      if let number = Int(word), word.count == 5 {
        zone = (abs(number) / 100 * 60 + abs(number) % 100) * (number < 0 ? -1 : 1)
      }
      if ["GMT", "UT", "UTC", "Z"].contains(word) { zone = 0 }
    }
    return PublicationDate(day: calendarDay, time: time, zone: zone, provenance: .metadata)
  }
}
