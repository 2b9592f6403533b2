public import NewsCore

/// What a clock on the wall shows.
public struct LocalTime: Hashable, Sendable {
  public var day: CalendarDay
  public var hour, minute: Int

  public init(day: CalendarDay, hour: Int, minute: Int) {
    self.day = day
    self.hour = hour
    self.minute = minute
  }
}
