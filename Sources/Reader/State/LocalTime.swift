public import NewsCore

/// What a clock on the wall shows.
public struct LocalTime: Hashable, Sendable {
  public var day: CalendarDay
  public var hour, minute: Int
  /// Minutes east of UTC.
  public var zone: Int

  public init(day: CalendarDay, hour: Int, minute: Int, zone: Int = 0) {
    self.day = day
    self.hour = hour
    self.minute = minute
    self.zone = zone
  }
}
