extension CalendarDay {
  /// The first day of what is written, folded: `2025-04-14`, `2025-04`, `2025`, with `/` as well, `today`, `yesterday`, and so
  /// many days, weeks, months or years before today, `3d`, `2w`, `6m`, `1y`.
  init?(query text: String, today: CalendarDay) {
    switch text {
    case "today": self = today
    case "yesterday": self = today.moved(days: -1)
    default:
      guard let day = Self.ago(text, before: today) ?? Self.written(text) else { return nil }
      self = day
    }
  }

  private static func ago(_ text: String, before today: CalendarDay) -> CalendarDay? {
    guard let number = number(text.dropLast(), digits: 1...5) else { return nil }
    switch text.last {
    case "d": return today.moved(days: -number)
    case "w": return today.moved(days: -7 * number)
    case "m": return today.moved(months: -number)
    case "y": return today.moved(months: -12 * number)
    default: return nil
    }
  }

  private static func written(_ text: String) -> CalendarDay? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    guard parts.count <= 3, let year = parts.first.flatMap({ number($0, digits: 4...4) }) else { return nil }
    let rest = parts.dropFirst().compactMap { number($0, digits: 1...2) }
    guard rest.count == parts.count - 1 else { return nil }
    return CalendarDay(year: year, month: rest.first ?? 1, day: rest.dropFirst().first ?? 1)
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    digits.contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}
