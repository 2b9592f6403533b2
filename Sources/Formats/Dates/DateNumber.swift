import NewsCore

/// Dates that are nothing but digits.
enum DateNumber {
  /// Seconds since 1970 (9 or 10 digits, a fraction or not), milliseconds (12 or 13), microseconds (16), or a date whose parts
  /// are run together: `20250414`, `202504141214`, `20250414121408`.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> DateMoment? {
    let whole = bytes.prefix { (0x30...0x39).contains($0) }
    let rest = bytes[whole.endIndex...]
    let isWhole = rest.isEmpty
    if !isWhole {
      guard rest.first == UInt8(ascii: "."), rest.count > 1, whole.count == 9 || whole.count == 10,
        rest.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
      else { return nil }
    }
    guard whole.count <= 16 else { return nil }
    let number = whole.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    switch whole.count {
    case 9, 10: return DateMoment(secondsSince1970: number)
    case 13, 16: return DateMoment(secondsSince1970: number / (whole.count == 13 ? 1000 : 1_000_000))
    case 12:
      // Twelve digits that are a date are one: the milliseconds of 2001 and before would be of no article.
      return together(number / 10_000, number % 10_000 * 100, second: false)
        ?? DateMoment(
          secondsSince1970: number / 1000)
    case 8:
      return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100).map {
        DateMoment(day: $0)
      }
    case 14: return together(number / 1_000_000, number % 1_000_000, second: true)
    default: return nil
    }
  }

  private static func together(_ date: Int, _ time: Int, second: Bool) -> DateMoment? {
    guard let day = CalendarDay(year: date / 10_000, month: date / 100 % 100, day: date % 100), date >= 10_000_000,
      let time = PublicationDate.Time(
        hour: time / 10_000, minute: time / 100 % 100, second: second ? time % 100 : nil)
    else { return nil }
    return DateMoment(day: day, time: time)
  }
}
