/// A day of the Gregorian calendar, years 1 to 9999.
public struct CalendarDay: Hashable, Sendable {
  public let year, month, day: Int

  /// `nil` for a day that no calendar has, such as 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since 1 January 1970; negative before it.
  public var daysSince1970: Int {
    // The months count from March, so that the leap day is a year's last (H. Hinnant, "chrono-compatible date algorithms").
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// 0 is Monday, 6 is Sunday.
  public var weekday: Int {
    let days = daysSince1970 + 3
    return days >= 0 ? days % 7 : (days % 7 + 7) % 7
  }

  /// `2025-04-14`.
  public var iso8601: String {
    let digits = String(year)
    return String(repeating: "0", count: 4 - digits.count) + digits + (month < 10 ? "-0" : "-") + "\(month)"
      + (day < 10 ? "-0" : "-") + "\(day)"
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDay: Comparable {
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
