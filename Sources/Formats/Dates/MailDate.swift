import NewsCore

/// Dates in the very form of RFC 2822, section 3.3, which most feeds and messages have: `Mon, 14 Apr 2025 12:14:08 +0200`. A
/// short way for these alone; `DateScanner` reads the variants.
enum MailDate {
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> DateMoment? {
    var next = 0
    if bytes.count > 5, bytes[3] == UInt8(ascii: ","), bytes[4] == 0x20 { next = 5 }
    guard let day = number(bytes, &next, 1...2), skip(0x20, bytes, &next), bytes.count >= next + 14,
      let month = month(bytes[next], bytes[next + 1], bytes[next + 2])
    else { return nil }
    next += 3
    guard skip(0x20, bytes, &next), let year = number(bytes, &next, 4...4), skip(0x20, bytes, &next),
      let hour = number(bytes, &next, 2...2), skip(UInt8(ascii: ":"), bytes, &next),
      let minute = number(bytes, &next, 2...2)
    else { return nil }
    var second: Int?
    if next < bytes.count, bytes[next] == UInt8(ascii: ":") {
      next += 1
      second = number(bytes, &next, 2...2)
      guard second != nil else { return nil }
    }
    guard skip(0x20, bytes, &next), let zone = zone(UnsafeBufferPointer(rebasing: bytes[next...])),
      let date = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return DateMoment(day: date, hour: hour, minute: minute, second: second, zone: zone)
  }

  private static func zone(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if bytes.elementsEqual("GMT".utf8) { return 0 }
    guard bytes.count == 5, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-") else { return nil }
    var next = 1
    guard let number = number(bytes, &next, 4...4), number % 100 < 60 else { return nil }
    let minutes = number / 100 * 60 + number % 100
    return bytes[0] == UInt8(ascii: "-") ? -minutes : minutes
  }

  private static func month(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int? {
    switch (first | 0x20, second | 0x20, third | 0x20) {
    case (0x6A, 0x61, 0x6E): 1
    case (0x66, 0x65, 0x62): 2
    case (0x6D, 0x61, 0x72): 3
    case (0x61, 0x70, 0x72): 4
    case (0x6D, 0x61, 0x79): 5
    case (0x6A, 0x75, 0x6E): 6
    case (0x6A, 0x75, 0x6C): 7
    case (0x61, 0x75, 0x67): 8
    case (0x73, 0x65, 0x70): 9
    case (0x6F, 0x63, 0x74): 10
    case (0x6E, 0x6F, 0x76): 11
    case (0x64, 0x65, 0x63): 12
    default: nil
    }
  }

  private static func skip(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ next: inout Int) -> Bool {
    guard next < bytes.count, bytes[next] == byte else { return false }
    next += 1
    return true
  }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ next: inout Int, _ digits: ClosedRange<Int>
  ) -> Int? {
    let start = next
    var number = 0
    while next < bytes.count, next - start < digits.upperBound, (0x30...0x39).contains(bytes[next]) {
      number = number * 10 + Int(bytes[next] & 0x0F)
      next += 1
    }
    return digits.contains(next - start) ? number : nil
  }
}
