import Glibc
import NewsCore

/// A moment as the journal writes it, `2026-11-25T00:32:46.123Z`: readable, and ordered as text is.
public struct JournalTime: Hashable, Comparable, Sendable {
  /// Since 1 January 1970, UTC.
  public let milliseconds: Int64

  /// The end of the year 9999: later has no room in the text.
  static let last = JournalTime(milliseconds: 253_402_300_799_999)

  /// Times before 1970 and after 9999 become these.
  public init(milliseconds: Int64) {
    self.milliseconds = min(max(0, milliseconds), 253_402_300_799_999)
  }

  /// The clock of this machine.
  public static var now: JournalTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return JournalTime(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// The least time after this one.
  var next: JournalTime { JournalTime(milliseconds: milliseconds + 1) }

  public static func < (left: JournalTime, right: JournalTime) -> Bool { left.milliseconds < right.milliseconds }
}

extension JournalTime: CustomStringConvertible {
  public var description: String {
    let milliseconds = Int(milliseconds)
    let day = CalendarDay(daysSince1970: milliseconds / 86_400_000).iso8601
    let seconds = milliseconds / 1000 % 86_400
    return day + "T" + Self.padded(seconds / 3600, 2) + ":" + Self.padded(seconds / 60 % 60, 2) + ":"
      + Self.padded(seconds % 60, 2) + "." + Self.padded(milliseconds % 1000, 3) + "Z"
  }

  /// Reads what `description` writes; `nil` for anything else.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    let form = Array("0000-00-00T00:00:00.000Z".utf8)
    guard bytes.count == form.count else { return nil }
    for (byte, expected) in zip(bytes, form) {
      guard expected == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : byte == expected else { return nil }
    }
    func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let (hour, minute, second) = (number(11..<13), number(14..<16), number(17..<19))
    guard let day = CalendarDay(year: number(0..<4), month: number(5..<7), day: number(8..<10)), day.year >= 1970,
      hour < 24, minute < 60, second < 60
    else { return nil }
    let seconds = day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
    self.init(milliseconds: Int64(seconds * 1000 + number(20..<23)))
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
