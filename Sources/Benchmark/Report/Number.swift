/// Numbers as the tables show them.
enum Number {
  /// `12,431`.
  static func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(abs(number)).reversed().enumerated() {
      if place > 0, place % 3 == 0 { text = "," + text }
      text = String(digit) + text
    }
    return number < 0 ? "-" + text : text
  }

  /// Three digits that count, and the unit: `0.42 ms`, `31.8 MiB`, `12,400/s`.
  static func measured(_ value: Double, _ unit: Figure.Unit) -> String {
    let text = rounded(value)
    return unit == .perSecond ? text + "/s" : text + " " + unit.rawValue
  }

  static func rounded(_ value: Double) -> String {
    guard value.isFinite else { return "-" }
    let digits = abs(value) < 10 ? 2 : abs(value) < 100 ? 1 : 0
    let scale = digits == 2 ? 100.0 : digits == 1 ? 10 : 1
    let scaled = Int((value * scale).rounded())
    let whole = grouped(scaled / Int(scale))
    guard digits > 0 else { return whole }
    let part = String(abs(scaled) % Int(scale))
    return whole + "." + String(repeating: "0", count: digits - part.count) + part
  }
}
