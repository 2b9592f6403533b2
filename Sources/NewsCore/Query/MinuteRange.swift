/// How many minutes of reading an article may take.
public struct MinuteRange: Hashable, Sendable {
  /// Both included; `nil` where there is no bound.
  public let least, most: Int?

  public init(least: Int? = nil, most: Int? = nil) {
    self.least = least
    self.most = most
  }

  public func contains(_ minutes: Int) -> Bool { minutes >= least ?? minutes && minutes <= most ?? minutes }
}

extension MinuteRange {
  /// `<5m`, `<=5m`, `>10m`, `>=10m`, `3-5m`, `5m`; the `m` may be left out, and `h` is hours.
  init?(_ text: String) {
    let text = text.filter { $0 != " " }
    let sign = text.prefix { "<>=".contains($0) }
    let numbers = text.dropFirst(sign.count).split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = numbers.first.flatMap(Self.minutes) else { return nil }
    if numbers.count == 2 {
      guard sign.isEmpty, let second = Self.minutes(numbers[1]) else { return nil }
      self.init(least: min(first, second), most: max(first, second))
      return
    }
    switch sign {
    case "<": self.init(most: first - 1)
    case "<=", "=<": self.init(most: first)
    case ">": self.init(least: first + 1)
    case ">=", "=>": self.init(least: first)
    case "", "=": self.init(least: first, most: first)
    default: return nil
    }
    // Nothing is read in less than a minute.
    if let most, most < 1 { return nil }
  }

  private static func minutes(_ text: Substring) -> Int? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard (1...6).contains(digits.utf8.count), let number = Int(digits) else { return nil }
    switch text.dropFirst(digits.count) {
    case "", "m", "min": return number
    case "h": return number * 60
    default: return nil
    }
  }

  /// As `init` reads it.
  var text: String {
    switch (least, most) {
    case (nil, nil): ">=0m"
    case (nil, let most?): "<\(most + 1)m"
    case (let least?, nil): least > 0 ? ">\(least - 1)m" : ">=\(least)m"
    case (let least?, let most?): least == most ? "\(least)m" : "\(least)-\(most)m"
    }
  }
}
