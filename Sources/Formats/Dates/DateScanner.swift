import NewsCore

/// Dates in words and in numbers, in whatever order their parts come.
struct DateScanner {
  let tokens: [DateToken]
  let order: DateReader.Order?
  var next = 0
  var parts = DateParts()
  /// Behind the words that say nothing and follow the date.
  private var reached = 0

  init(_ tokens: [DateToken], order: DateReader.Order?) {
    self.tokens = tokens
    self.order = order
  }

  /// The date that all tokens are; a comment in brackets may follow.
  mutating func whole() -> DateMoment? {
    while let mark = mark(at: next), mark == UInt8(ascii: ",") || mark == UInt8(ascii: "|") { next += 1 }
    guard let moment = moment(from: next) else { return nil }
    next = reached
    while let mark = mark(at: next) {
      if mark == UInt8(ascii: "(") || mark == UInt8(ascii: "[") { return moment }
      guard ".,;|)".utf8.contains(mark) else { return nil }
      next += 1
    }
    return next == tokens.count ? moment : nil
  }

  /// The first date among the tokens.
  mutating func first() -> DateMoment? {
    for start in tokens.indices {
      switch tokens[start].kind {
      case .number, .word(.month), .word(.weekday), .word(.weekdayOrMonth), .word(.era): break
      default: continue
      }
      if let moment = moment(from: start) { return moment }
    }
    return nil
  }

  /// The date that begins at a token; `next` is behind it then.
  private mutating func moment(from start: Int) -> DateMoment? {
    parts = DateParts()
    next = start
    // No date has as many tokens.
    let end = min(tokens.count, start + 40)
    // Behind the last token that said something.
    var last = start
    while next < end {
      let before = next
      guard let says = step() else {
        next = before
        break
      }
      if says { last = next }
    }
    reached = next
    next = last
    return parts.moment
  }

  /// Takes the next token, or several.
  ///
  /// - Returns: whether they said something; `nil` where they are no part of the date.
  private mutating func step() -> Bool? {
    switch tokens[next].kind {
    case .number(let number, let digits): return takeNumber(number, digits: digits) ? true : nil
    case .word(let word): return takeWord(word)
    case .mark(let mark): return takeMark(mark)
    }
  }

  private mutating func takeMark(_ mark: UInt8) -> Bool? {
    switch mark {
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      if parts.time != nil, let minutes = zoneBehindSign() {
        parts.zone = mark == UInt8(ascii: "-") ? -minutes : minutes
        return true
      }
      next += 1
      return mark == UInt8(ascii: "-") ? false : nil
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "/"), UInt8(ascii: "|"):
      next += 1
      return false
    case UInt8(ascii: "("): return takeBrackets()
    default: return nil
    }
  }

  /// A weekday or the zone in brackets.
  private mutating func takeBrackets() -> Bool? {
    guard case .word(let word)? = kind(at: next + 1), mark(at: next + 2) == UInt8(ascii: ")") else { return nil }
    switch word {
    // Monday and Sunday are written as the month and the day are.
    case .weekday, .weekdayOrMonth, .monthUnit, .dayUnit: break
    case .zone(let minutes) where parts.time != nil: parts.zone = parts.zone ?? minutes
    case .zoneWithSummerTime(let minutes) where parts.time != nil:
      if parts.zone == nil { parts.winterZone = minutes }
    default: return nil
    }
    next += 3
    return true
  }

  /// `+0200`, `+02:00`, `+2`, behind the sign.
  private mutating func zoneBehindSign() -> Int? {
    guard parts.zone == nil, case .number(let number, let digits)? = kind(at: next + 1) else { return nil }
    // `08:00 - 14 May` is no zone.
    if digits < 4, tokens[next + 1].isApart { return nil }
    if digits >= 3, digits <= 4 {
      guard number % 100 < 60, number / 100 < 24 else { return nil }
      next += 2
      return number / 100 * 60 + number % 100
    }
    guard digits <= 2, number < 24 else { return nil }
    guard mark(at: next + 2) == UInt8(ascii: ":"), case .number(let minutes, 2)? = kind(at: next + 3), minutes < 60
    else {
      next += 2
      return number * 60
    }
    next += 4
    return number * 60 + minutes
  }

  // MARK: Tokens

  func kind(at index: Int) -> DateToken.Kind? { index >= 0 && index < tokens.count ? tokens[index].kind : nil }

  func mark(at index: Int) -> UInt8? {
    if case .mark(let mark)? = kind(at: index) { mark } else { nil }
  }

  func word(at index: Int) -> DateWord? {
    if case .word(let word)? = kind(at: index) { word } else { nil }
  }

  func number(at index: Int, digits: ClosedRange<Int>) -> Int? {
    if case .number(let number, let count)? = kind(at: index), digits.contains(count) { number } else { nil }
  }
}
