import Glibc
import NewsCore
import Reader

extension LocalTime {
  /// What the clock on the wall shows, in the user's zone.
  static var now: LocalTime {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let day = CalendarDay(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return LocalTime(
      day: day ?? .epoch, hour: Int(parts.tm_hour), minute: Int(parts.tm_min), zone: Int(parts.tm_gmtoff) / 60)
  }

  /// Until the clock shows another minute.
  static var untilNextMinute: Duration {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return .seconds(max(1, 60 - Int(parts.tm_sec)))
  }
}

extension CalendarDay {
  /// For a clock that is out of all bounds.
  fileprivate static var epoch: CalendarDay {
    guard let day = CalendarDay(year: 1970, month: 1, day: 1) else { preconditionFailure("1970 has a first day") }
    return day
  }
}
