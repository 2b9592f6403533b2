import NewsCore

/// A date in two numbers: when it is for sorting, and how the page gave it.
extension PublicationDate {
  /// Provenance in two bits, then whether there are a time, seconds and a zone, then the zone in minutes from 1440 west.
  var form: Int {
    let provenance = Self.provenances.firstIndex(of: provenance) ?? 0
    var form = provenance
    if time != nil { form |= 4 }
    if time?.second != nil { form |= 8 }
    if let zone { form |= 16 | (zone + 1440) << 5 }
    return form
  }

  /// `nil` for numbers that no date gives.
  init?(sortKey: Int, form: Int) {
    let zone = form & 16 == 0 ? nil : form >> 5 - 1440
    let (local, overflow) = sortKey.addingReportingOverflow((zone ?? 0) * 60)
    let day = CalendarDay(daysSince1970: local.floorDivided(by: 86_400))
    let seconds = local - day.daysSince1970 * 86_400
    guard !overflow, (0..<86_400).contains(seconds), (-2880...2880).contains(zone ?? 0) else { return nil }
    let time = Time(hour: seconds / 3600, minute: seconds / 60 % 60, second: form & 8 == 0 ? nil : seconds % 60)
    self.init(day: day, time: form & 4 == 0 ? nil : time, zone: zone, provenance: Self.provenances[form & 3])
  }

  private static let provenances: [Provenance] = [.page, .feed, .metadata, .file]
}

extension Int {
  fileprivate func floorDivided(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
  }
}
