extension CalendarDay {
  /// The first and the last day of the calendar.
  private static let days = -719_162...2_932_896

  /// A day by its number from 1 January 1970; the first or last of the calendar where it lies beyond.
  public init(daysSince1970 days: Int) {
    // The months count from March; see `daysSince1970`.
    let shifted = min(max(days, Self.days.lowerBound), Self.days.upperBound) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// So many days later, or earlier.
  public func moved(days: Int) -> CalendarDay {
    let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
    return CalendarDay(daysSince1970: overflow ? (days < 0 ? Self.days.lowerBound : Self.days.upperBound) : sum)
  }

  /// The same day so many months later, or earlier; the last of the month where it has no such day.
  public func moved(months: Int) -> CalendarDay {
    let (number, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, number >= 12 else { return CalendarDay(daysSince1970: months < 0 ? .min : .max) }
    let month = number % 12 + 1
    for day in stride(from: day, through: 28, by: -1) {
      if let moved = CalendarDay(year: number / 12, month: month, day: day) { return moved }
    }
    return CalendarDay(year: number / 12, month: month, day: day)
      ?? CalendarDay(daysSince1970: months < 0 ? .min : .max)
  }
}
