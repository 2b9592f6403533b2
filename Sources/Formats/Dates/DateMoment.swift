import NewsCore

/// A date before it is known where it was found.
struct DateMoment {
  var day: CalendarDay
  var time: PublicationDate.Time?
  var zone: Int?

  init(day: CalendarDay, time: PublicationDate.Time? = nil, zone: Int? = nil) {
    self.day = day
    self.time = time
    self.zone = zone
  }

  /// A day with a time of which nothing is checked yet. 24:00 is the beginning of the next day (ISO 8601); a time that no clock
  /// shows is left out, and the zone with it.
  ///
  /// - Parameter zone: minutes east of UTC; more than a day is none.
  init(day: CalendarDay, hour: Int, minute: Int, second: Int?, zone: Int?) {
    self.day = day
    if hour == 24, minute == 0, second ?? 0 == 0 {
      self.day = day.moved(days: 1)
      time = PublicationDate.Time(hour: 0, minute: 0, second: second)
    } else {
      time = PublicationDate.Time(hour: hour, minute: minute, second: second)
    }
    if time != nil, let zone, abs(zone) < 24 * 60 { self.zone = zone }
  }

  /// In UTC.
  init?(secondsSince1970 seconds: Int) {
    let days = seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0)
    let day = CalendarDay(daysSince1970: days)
    guard day.daysSince1970 == days else { return nil }
    let rest = seconds - days * 86_400
    self.init(day: day, hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60, zone: 0)
  }

  func date(_ provenance: PublicationDate.Provenance) -> PublicationDate {
    PublicationDate(day: day, time: time, zone: zone, provenance: provenance)
  }

  /// RFC 2822, section 4.3: two digits up to 49 are this century's, others the last one's; three count from 1900.
  static func year(_ number: Int, digits: Int) -> Int {
    switch digits {
    case ...2: number < 50 ? 2000 + number : 1900 + number
    case 3: 1900 + number
    default: number
    }
  }
}
