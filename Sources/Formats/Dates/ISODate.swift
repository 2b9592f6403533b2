import NewsCore

/// Dates of ISO 8601 and of its profiles (W3C-DTF, RFC 3339), extended or basic: `2025-04-14T12:14:08.5+02:00`,
/// `20250414T121408Z`, `2025-104` (the day of the year), `2025-W16-1` (the day of the week), a blank for the `T`, digits for
/// leading zeros left out.
struct ISODate {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var next = 0

  /// `nil` where anything else stands around it.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> DateMoment? {
    guard bytes.count >= 7, bytes.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    var reader = ISODate(bytes: bytes)
    return reader.moment()
  }

  private mutating func moment() -> DateMoment? {
    guard let day = day() else { return nil }
    if next == bytes.count { return DateMoment(day: day) }
    guard take("T") || take("t") || takeBlanks(), let hour = number(1...2) else { return nil }
    var (minute, second): (Int, Int?) = (0, nil)
    if take(":") {
      guard let number = number(1...2) else { return nil }
      minute = number
      if take(":") {
        guard let number = self.number(1...2) else { return nil }
        second = number
      }
    } else if let number = number(2...2) {
      minute = number
      second = self.number(2...2)
    } else {
      return nil
    }
    if take(".") || take(",") { while isDigit { next += 1 } }
    _ = takeBlanks()
    var zone: Int?
    if next < bytes.count {
      guard let minutes = self.zone(), next == bytes.count else { return nil }
      zone = minutes
    }
    return DateMoment(day: day, hour: hour, minute: minute, second: second, zone: zone)
  }

  private mutating func day() -> CalendarDay? {
    guard let year = number(4...4) else { return nil }
    if take("-") {
      if take("W") || take("w") {
        guard let week = number(2...2) else { return nil }
        return take("-") ? number(1...1).flatMap { Self.day(year: year, week: week, day: $0) } : nil
      }
      guard let first = number(1...3) else { return nil }
      if take("-") { return number(1...2).flatMap { CalendarDay(year: year, month: first, day: $0) } }
      return next == 8 ? Self.day(year: year, dayOfYear: first) : nil
    }
    if take("W") || take("w") {
      guard let number = number(3...3) else { return nil }
      return Self.day(year: year, week: number / 10, day: number % 10)
    }
    let start = next
    guard let number = number(3...4) else { return nil }
    if next - start == 3 { return Self.day(year: year, dayOfYear: number) }
    return CalendarDay(year: year, month: number / 100, day: number % 100)
  }

  private static func day(year: Int, dayOfYear: Int) -> CalendarDay? {
    guard dayOfYear >= 1, let first = CalendarDay(year: year, month: 1, day: 1) else { return nil }
    let day = CalendarDay(daysSince1970: first.daysSince1970 + dayOfYear - 1)
    return day.year == year ? day : nil
  }

  /// The first week of a year is the one with 4 January in it.
  private static func day(year: Int, week: Int, day: Int) -> CalendarDay? {
    guard (1...53).contains(week), (1...7).contains(day), let fourth = CalendarDay(year: year, month: 1, day: 4) else {
      return nil
    }
    return CalendarDay(daysSince1970: fourth.daysSince1970 - fourth.weekday + (week - 1) * 7 + day - 1)
  }

  private mutating func zone() -> Int? {
    if take("Z") || take("z") { return 0 }
    let isWest = take("-")
    guard isWest || take("+"), let hours = number(2...2) else { return nil }
    var minutes = 0
    if take(":") || isDigit {
      guard let number = number(2...2), number < 60 else { return nil }
      minutes = number
    }
    return (isWest ? -1 : 1) * (hours * 60 + minutes)
  }

  // MARK: Bytes

  private var isDigit: Bool { next < bytes.count && (0x30...0x39).contains(bytes[next]) }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next < bytes.count, bytes[next] == UInt8(ascii: character) else { return false }
    next += 1
    return true
  }

  private mutating func takeBlanks() -> Bool {
    let start = next
    while take(" ") {}
    return next > start
  }

  private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    let start = next
    var number = 0
    while isDigit, next - start < digits.upperBound {
      number = number * 10 + Int(bytes[next] & 0x0F)
      next += 1
    }
    if digits.contains(next - start) { return number }
    next = start
    return nil
  }
}
