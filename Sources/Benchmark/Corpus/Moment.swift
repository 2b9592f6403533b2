/// A second of the years the library goes over, as pages and feeds write it.
struct Moment: Comparable, Sendable {
  let year, month, day, hour, minute, second: Int

  /// Any second of eight years; months end at their 28th.
  init(_ random: inout SplitMix) {
    year = 2018 + random.below(8)
    month = 1 + random.below(12)
    day = 1 + random.below(28)
    hour = random.below(24)
    minute = random.below(60)
    second = random.below(60)
  }

  /// `2025-04-14 12:14:08`.
  var text: String {
    "\(dayText) \(Self.two(hour)):\(Self.two(minute)):\(Self.two(second))"
  }

  /// `2025-04-14`.
  var dayText: String { "\(year)-\(Self.two(month))-\(Self.two(day))" }

  /// As RSS has it (RFC 822): `14 Apr 2025 12:14:08 GMT`.
  var feedText: String {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return "\(Self.two(day)) \(names[month - 1]) \(year) \(Self.two(hour)):\(Self.two(minute)):\(Self.two(second)) GMT"
  }

  static func < (left: Moment, right: Moment) -> Bool { left.text < right.text }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
