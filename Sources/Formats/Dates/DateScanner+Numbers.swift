/// What numbers mean.
extension DateScanner {
  /// - Returns: `false` where it is no part of the date.
  mutating func takeNumber(_ number: Int, digits: Int) -> Bool {
    if let era = parts.era {
      parts.era = nil
      guard word(at: next + 1) == .yearUnit, (1...99).contains(number) else { return false }
      parts.year = era + number
      next += 2
      return true
    }
    if takeTime(number, digits: digits) || takeUnit(number) { return true }
    if digits == 8, parts.isEmpty, !isPartOfNumber,
      parts.setDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    {
      next += 1
      return true
    }
    return takeTriple(number, digits: digits) || takeAlone(number, digits: digits)
  }

  /// `B2-20181004`
  private var isPartOfNumber: Bool { mark(at: next - 1) == UInt8(ascii: "-") && !tokens[next].isApart }

  /// 2025年, 4月, 14日.
  private mutating func takeUnit(_ number: Int) -> Bool {
    switch word(at: next + 1) {
    case .yearUnit where parts.year == nil: parts.year = number < 100 ? 2000 + number : number
    case .monthUnit where parts.month == nil: parts.month = number
    case .dayUnit where parts.day == nil: parts.day = number
    default: return false
    }
    next += 2
    return true
  }

  /// `14.04.2025`, `4/14/25`, `2025/4/14`.
  private mutating func takeTriple(_ first: Int, digits: Int) -> Bool {
    guard parts.isEmpty, let mark = mark(at: next + 1), "/.-".utf8.contains(mark), self.mark(at: next + 3) == mark,
      let second = number(at: next + 2, digits: 1...2), case .number(let third, let thirdDigits)? = kind(at: next + 4)
    else { return false }
    let day: (year: Int, month: Int, day: Int)
    if digits == 4 {
      guard thirdDigits <= 2 else { return false }
      day = (first, second, third)
    } else {
      guard digits <= 2, thirdDigits == 2 || thirdDigits == 4 else { return false }
      let isYearFirst = first > 31 || first == 0 || order == .yearFirst && second < 13
      if thirdDigits == 2, mark == UInt8(ascii: "-") || order == .yearFirst, isYearFirst {
        day = (DateMoment.year(first, digits: 2), second, third)
      } else {
        let year = DateMoment.year(third, digits: thirdDigits)
        guard let isDayFirst = isDayFirst(first, second, mark) else { return false }
        day = isDayFirst ? (year, second, first) : (year, first, second)
      }
    }
    guard parts.setDay(year: DateParts.christian(day.year), month: day.month, day: day.day) else { return false }
    next += 5
    return true
  }

  private func isDayFirst(_ first: Int, _ second: Int, _ mark: UInt8) -> Bool? {
    if first > 12 || mark == UInt8(ascii: ".") || first == second { return true }
    if second > 12 { return false }
    if let order, order != .yearFirst { return order == .dayFirst }
    // Who counts the hours to twelve, and writes the date with strokes, writes the month first.
    let hasHalfDays = (next + 5..<min(next + 12, tokens.count)).contains {
      word(at: $0) == .morning || word(at: $0) == .afternoon
    }
    return mark == UInt8(ascii: "/") && hasHalfDays ? false : nil
  }

  /// A day, or a year.
  private mutating func takeAlone(_ number: Int, digits: Int) -> Bool {
    if digits == 4 {
      guard parts.year == nil else { return false }
      parts.year = number
    } else if digits <= 2, parts.day == nil, (1...31).contains(number) {
      parts.day = number
    } else if digits <= 3, parts.day != nil, parts.month != nil, parts.year == nil,
      digits > 1 || parts.time == nil
    {
      parts.year = DateMoment.year(number, digits: max(digits, 2))
    } else {
      return false
    }
    next += 1
    return true
  }
}
