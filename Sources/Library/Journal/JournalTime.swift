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
    let form: StaticString = "0000-00-00T00:00:00.000Z"
    guard text.utf8.count == form.utf8CodeUnitCount else { return nil }
    // Years, months, days, hours, minutes, seconds, milliseconds.
    var numbers = InlineArray<7, Int>(repeating: 0)
    var part = 0
    var place = form.utf8Start
    for byte in text.utf8 {
      if place.pointee == UInt8(ascii: "0") {
        guard (0x30...0x39).contains(byte) else { return nil }
        numbers[part] = numbers[part] * 10 + Int(byte - 0x30)
      } else {
        guard byte == place.pointee else { return nil }
        part += 1
      }
      place += 1
    }
    guard let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]), day.year >= 1970,
      numbers[3] < 24, numbers[4] < 60, numbers[5] < 60
    else { return nil }
    let seconds = day.daysSince1970 * 86_400 + numbers[3] * 3600 + numbers[4] * 60 + numbers[5]
    self.init(milliseconds: Int64(seconds * 1000 + numbers[6]))
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
