/// Hours, minutes and what is said of them.
extension DateScanner {
  /// `14:05`, `14:05:08.5`, `2:05 PM`, `14h05`, `14.05 Uhr`, 14時05分.
  mutating func takeTime(_ hour: Int, digits: Int) -> Bool {
    guard parts.time == nil, digits <= 2, hour <= 24 else {
      return takeTimeTogether(hour, digits: digits)
    }
    var index = next + 1
    var (minute, second): (Int?, Int?)
    if mark(at: index) == UInt8(ascii: ":"), let number = number(at: index + 1, digits: 1...2) {
      minute = number
      index += 2
      if mark(at: index) == UInt8(ascii: ":"), let number = self.number(at: index + 1, digits: 1...2) {
        second = number
        index += 2
        if mark(at: index) == UInt8(ascii: ".") || mark(at: index) == UInt8(ascii: ","),
          self.number(at: index + 1, digits: 1...9) != nil, !tokens[index + 1].isApart
        {
          index += 2
        }
      }
      if word(at: index) == .hourUnit { index += 1 }
    } else if word(at: index) == .hourUnit {
      index += 1
      let fewest = word(at: index + 1) == .minuteUnit ? 1 : 2
      if let number = number(at: index, digits: fewest...2) {
        minute = number
        index += 1
        if word(at: index) == .minuteUnit { index += 1 }
        if let number = self.number(at: index, digits: 1...2), word(at: index + 1) == .secondUnit {
          second = number
          index += 2
        }
      }
    } else if mark(at: index) == UInt8(ascii: "."), let number = number(at: index + 1, digits: 2...2),
      !tokens[index + 1].isApart, word(at: index + 2) == .hourUnit || parts.timeIsNext || halfDay(at: index + 2) != nil
    {
      minute = number
      index += word(at: index + 2) == .hourUnit ? 3 : 2
    } else if halfDay(at: index) == nil || parts.halfDay != nil {
      return false
    }
    takeHalfDay(&index)
    next = index
    parts.setTime(hour: hour, minute: minute ?? 0, second: second)
    return true
  }

  /// `1405 GMT`, where the date is complete.
  private mutating func takeTimeTogether(_ number: Int, digits: Int) -> Bool {
    guard parts.time == nil, digits == 4, parts.year != nil, parts.month != nil, parts.day != nil, number < 2400,
      number % 100 < 60
    else { return false }
    switch word(at: next + 1) {
    case .zone, .zoneWithSummerTime, .hourUnit, .letter: break
    default: return false
    }
    next += word(at: next + 1) == .hourUnit ? 2 : 1
    parts.setTime(hour: number / 100, minute: number % 100, second: nil)
    return true
  }

  private mutating func takeHalfDay(_ index: inout Int) {
    guard let half = halfDay(at: index) else { return }
    parts.halfDay = half.isAfternoon
    index += half.length
  }

  /// `pm`, `p.m.`, `p. m.`
  private func halfDay(at index: Int) -> (isAfternoon: Bool, length: Int)? {
    switch word(at: index) {
    case .morning: return (false, 1)
    case .afternoon: return (true, 1)
    case .letter(let letter) where letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p"):
      let dot = mark(at: index + 1) == UInt8(ascii: ".") ? 1 : 0
      guard word(at: index + 1 + dot) == .letter(UInt8(ascii: "m")) else { return nil }
      return (letter == UInt8(ascii: "p"), 2 + dot)
    default: return nil
    }
  }

  /// - Returns: whether it said something; `nil` where it is no part of a date.
  mutating func takeWord(_ word: DateWord) -> Bool? {
    var says = true
    switch word {
    case .month(let month):
      // `28 آب/اغسطس 2013` has two names of one month.
      guard parts.month == nil || parts.monthMayBeWeekday || parts.month == month else { return nil }
      parts.month = month
      parts.monthMayBeWeekday = false
    case .twoMonths(let first, let second):
      let which = self.word(at: next + 1)
      guard parts.month == nil, which == .firstOfTwo || which == .secondOfTwo else { return nil }
      parts.month = which == .firstOfTwo ? first : second
      next += 1
    case .monthSign:
      guard parts.month == nil, let month = number(at: next + 1, digits: 1...2) else { return nil }
      parts.month = month
      next += 1
    case .weekdayOrMonth(let month):
      if parts.month == nil {
        parts.month = month
        parts.monthMayBeWeekday = true
      }
    case .weekday: says = false
    case .morning where parts.halfDay == nil: parts.halfDay = false
    case .afternoon where parts.halfDay == nil: parts.halfDay = true
    case .zone(let minutes):
      guard parts.time != nil, parts.zone == nil else { return parts.zone == nil ? nil : takeComment() }
      // `GMT+02:00` is the other's way to write `+02:00`.
      if minutes != 0 || mark(at: next + 1) != UInt8(ascii: "+") && mark(at: next + 1) != UInt8(ascii: "-") {
        parts.zone = minutes
      }
    case .zoneWithSummerTime(let minutes):
      guard parts.time != nil, parts.zone == nil else { return nil }
      parts.winterZone = minutes
    // `2019 m. liepos 30 d.`
    case .letter where parts.year != nil && parts.time == nil: says = false
    case .vagueZone, .letter:
      guard parts.time != nil else { return nil }
    case .era(let year):
      guard parts.year == nil else { return nil }
      parts.era = year
    case .timeWord:
      parts.timeIsNext = true
      says = false
    case .ordinal, .filler, .hourUnit, .dayUnit, .yearUnit: says = false
    case .morning, .afternoon, .monthUnit, .minuteUnit, .secondUnit, .firstOfTwo, .secondOfTwo, .unknown: return nil
    }
    next += 1
    return says
  }

  /// A second zone: `+0200 CEST`.
  private mutating func takeComment() -> Bool? {
    next += 1
    return true
  }
}
