import NewsCore

/// What a written date said so far.
struct DateParts {
  var year, month, day: Int?
  /// Whether the month's name is as well that of a weekday.
  var monthMayBeWeekday = false
  /// What was before the first year of the era that a number of years follows.
  var era: Int?
  private(set) var time: (hour: Int, minute: Int, second: Int?)?
  /// Whether a word said that a time follows.
  var timeIsNext = false
  /// Whether the hours are those of the afternoon; `nil` where they count to 24.
  var halfDay: Bool?
  var zone: Int?
  var winterZone: Int?

  var isEmpty: Bool { year == nil && month == nil && day == nil }

  mutating func setTime(hour: Int, minute: Int, second: Int?) {
    time = (hour, minute, second)
  }

  /// `false` for a day that no calendar has.
  mutating func setDay(year: Int, month: Int, day: Int) -> Bool {
    guard CalendarDay(year: year, month: month, day: day) != nil else { return false }
    (self.year, self.month, self.day) = (year, month, day)
    return true
  }

  /// A year as most calendars count it: in Thailand it is counted from the death of the Buddha.
  static func christian(_ year: Int) -> Int { (2450...2650).contains(year) ? year - 543 : year }

  /// `nil` where year, month or day is missing.
  var moment: DateMoment? {
    guard let year, let month, let day,
      let date = CalendarDay(year: Self.christian(year), month: month, day: day)
    else { return nil }
    guard let time else { return DateMoment(day: date) }
    var hour = time.hour
    if let halfDay, hour <= 12 { hour = hour % 12 + (halfDay ? 12 : 0) }
    let zone = zone ?? winterZone.map { $0 + (Self.isSummerTime(date) ? 60 : 0) }
    return DateMoment(day: date, hour: hour, minute: time.minute, second: time.second, zone: zone)
  }

  /// In North America: the second Sunday of March to the first of November; before 2007 the first of April to the last of
  /// October. On the days of the change itself it is the time after it.
  private static func isSummerTime(_ day: CalendarDay) -> Bool {
    // The day of the month that a week's Sunday has in a week that begins with `first`.
    func sunday(from first: Int, _ month: Int) -> CalendarDay? {
      CalendarDay(year: day.year, month: month, day: first).map { $0.moved(days: 6 - $0.weekday) }
    }
    let (start, end) =
      day.year >= 2007 ? (sunday(from: 8, 3), sunday(from: 1, 11)) : (sunday(from: 1, 4), sunday(from: 25, 10))
    guard let start, let end else { return false }
    return day >= start && day < end
  }
}
