/// A date as a page gives it: never more precise than there, and without a zone where the page has none.
public struct PublicationDate: Hashable, Sendable {
  /// Where the date was found.
  public enum Provenance: String, Sendable {
    case page, feed, metadata, file
  }

  /// Hour 0-23, minute 0-59, second 0-60 where given.
  public struct Time: Hashable, Sendable {
    public let hour, minute: Int
    public let second: Int?

    /// `nil` for a time that no clock shows.
    public init?(hour: Int, minute: Int, second: Int? = nil) {
      guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second ?? 0) else { return nil }
      self.hour = hour
      self.minute = minute
      self.second = second
    }
  }

  public let day: CalendarDay
  public let time: Time?
  /// Minutes east of UTC; `nil` where the page gives no zone.
  public let zone: Int?
  public let provenance: Provenance

  public init(day: CalendarDay, time: Time? = nil, zone: Int? = nil, provenance: Provenance) {
    self.day = day
    self.time = time
    self.zone = zone
    self.provenance = provenance
  }

  /// Seconds since 1970 for sorting alone: no zone counts as UTC, no time as noon.
  public var sortKey: Int {
    let seconds = time.map { $0.hour * 3600 + $0.minute * 60 + ($0.second ?? 0) } ?? 12 * 3600
    return day.daysSince1970 * 86_400 + seconds - (zone ?? 0) * 60
  }

  /// The day it was where clocks are so many minutes east of UTC; its own where its zone or its time is not known.
  public func day(inZone minutes: Int) -> CalendarDay {
    guard zone != nil, time != nil else { return day }
    let seconds = sortKey + minutes * 60
    return CalendarDay(daysSince1970: (seconds >= 0 ? seconds : seconds - 86_399) / 86_400)
  }

  /// ISO 8601, as precise as the date is: `2025-04-14`, `2025-04-14T12:14:08`, `2025-04-14T12:14+02:00`.
  public var iso8601: String {
    guard let time else { return day.iso8601 }
    var text = day.iso8601 + "T" + padded(time.hour) + ":" + padded(time.minute)
    if let second = time.second { text += ":" + padded(second) }
    guard let zone else { return text }
    return text + (zone == 0 ? "Z" : (zone < 0 ? "-" : "+") + padded(abs(zone) / 60) + ":" + padded(abs(zone) % 60))
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
