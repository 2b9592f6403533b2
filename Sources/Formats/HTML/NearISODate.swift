import NewsCore

/// A year, a month and a day in digits, with a time where there is one: `2026-04-14T12:14:08+02:00`, `2026/04/14`.
struct NearISODate {
  let date: PublicationDate

  init?(_ text: String) {
    self.init(text, isAddress: false)
  }

  /// In an address, where `/2026/12/3-boats` is a title and no day.
  init?(address: String) {
    self.init(address, isAddress: true)
  }

  private init?(_ text: String, isAddress: Bool) {
    let bytes = Array(text.utf8.prefix(400))
    guard let (day, end) = Self.day(bytes, isAddress: isAddress) else { return nil }
    let rest = bytes[end...]
    let (time, zone) = Self.time(Array(rest))
    date = PublicationDate(day: day, time: time, zone: zone, provenance: .metadata)
  }

  private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int? {
    guard at + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[at..<(at + count)] {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private static func day(_ bytes: [UInt8], isAddress: Bool) -> (CalendarDay, Int)? {
    for at in bytes.indices where at == 0 || bytes[at - 1] &- 0x30 >= 10 {
      guard let year = number(bytes, at, 4), (1900...2100).contains(year), at + 7 < bytes.count else { continue }
      let mark = bytes[at + 4]
      if mark == 0x2D || mark == 0x2F || mark == 0x2E {
        for (monthDigits, dayDigits) in [(2, 2), (2, 1), (1, 2), (1, 1)] {
          let dayAt = at + 6 + monthDigits
          guard let month = number(bytes, at + 5, monthDigits), dayAt < bytes.count, bytes[dayAt - 1] == mark,
            let number = number(bytes, dayAt, dayDigits), let day = CalendarDay(year: year, month: month, day: number)
          else { continue }
          let end = dayAt + dayDigits
          if end < bytes.count {
            if bytes[end] &- 0x30 < 10 { continue }
            if isAddress, dayDigits == 1, bytes[end] != UInt8(ascii: "/") { continue }
          }
          return (day, end)
        }
      } else if let month = number(bytes, at + 4, 2), let number = number(bytes, at + 6, 2),
        at + 8 == bytes.count || bytes[at + 8] &- 0x30 >= 10,
        let day = CalendarDay(year: year, month: month, day: number)
      {
        return (day, at + 8)
      }
    }
    return nil
  }

  private static func time(_ bytes: [UInt8]) -> (PublicationDate.Time?, Int?) {
    var at = 0
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] | 0x20 == UInt8(ascii: "t") { at += 1 }
    guard at > 0, let hour = number(bytes, at, 2), at + 4 < bytes.count, bytes[at + 2] == 0x3A,
      let minute = number(bytes, at + 3, 2)
    else { return (nil, nil) }
    at += 5
    var second: Int?
    if at < bytes.count, bytes[at] == 0x3A, let value = number(bytes, at + 1, 2) {
      second = value
      at += 3
      while at < bytes.count, bytes[at] == 0x2E || bytes[at] &- 0x30 < 10 { at += 1 }
    }
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    return (PublicationDate.Time(hour: hour, minute: minute, second: second), zone(bytes, at))
  }

  private static func zone(_ bytes: [UInt8], _ at: Int) -> Int? {
    guard at < bytes.count else { return nil }
    if bytes[at] | 0x20 == UInt8(ascii: "z") { return 0 }
    if bytes[at...].starts(with: Array("UTC".utf8)) || bytes[at...].starts(with: Array("GMT".utf8)) { return 0 }
    guard bytes[at] == 0x2B || bytes[at] == 0x2D, let hours = number(bytes, at + 1, 2), hours < 15 else { return nil }
    let minutes = number(bytes, at + 3, 2) ?? number(bytes, at + 4, 2) ?? 0
    return (bytes[at] == 0x2D ? -1 : 1) * (hours * 60 + min(minutes, 59))
  }
}
