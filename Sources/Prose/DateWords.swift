public import NewsCore

/// Dates in words, saying whose they are.
public enum DateWords {
  /// `page dated 14 Apr 2025, 12:14`, `file dated 3 Oct 2026`; a feed's date, or a page's own metadata, stands alone.
  public static func long(_ date: PublicationDate) -> String {
    let time = date.time.map { ", " + clock($0.hour, $0.minute) } ?? ""
    let zone = date.time == nil ? "" : date.zone.map(zone) ?? ""
    return whose(date.provenance) + day(date.day) + time + zone
  }

  /// `14 Apr 2025`.
  public static func day(_ day: CalendarDay) -> String {
    "\(day.day) \(months[day.month - 1].prefix(3)) \(day.year)"
  }

  /// `Friday 20 November`, with the year where it is not this year's.
  public static func heading(_ day: CalendarDay, thisYear: Int) -> String {
    "\(weekdays[day.weekday]) \(day.day) \(months[day.month - 1])" + (day.year == thisYear ? "" : " \(day.year)")
  }

  /// `April 2025`.
  public static func month(_ day: CalendarDay) -> String { "\(months[day.month - 1]) \(day.year)" }

  /// `Mon 23 Nov`.
  public static func short(_ day: CalendarDay) -> String {
    "\(weekdays[day.weekday].prefix(3)) \(day.day) \(months[day.month - 1].prefix(3))"
  }

  /// `09:05`.
  public static func clock(_ hour: Int, _ minute: Int) -> String {
    (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }

  private static func whose(_ provenance: PublicationDate.Provenance) -> String {
    switch provenance {
    case .page: "page dated "
    case .file: "file dated "
    case .feed, .metadata: ""
    }
  }

  private static func zone(_ minutes: Int) -> String {
    minutes == 0 ? " UTC" : (minutes < 0 ? " -" : " +") + clock(abs(minutes) / 60, abs(minutes) % 60)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}
