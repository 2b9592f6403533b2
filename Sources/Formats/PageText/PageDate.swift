import NewsCore

/// The dates that page texts print: `2025-04-14 12:14:08`, or without the seconds. Never a zone.
enum PageDate {
  /// The date at the beginning of a text, and what follows it; `nil` for anything else, 30 February included.
  static func read(_ text: some StringProtocol, seconds: Bool) -> (date: PublicationDate, rest: String)? {
    let bytes = Array(text.utf8.prefix(seconds ? 19 : 16))
    let shape = Array((seconds ? "0000-00-00 00:00:00" : "0000-00-00 00:00").utf8)
    guard bytes.count == shape.count,
      zip(bytes, shape).allSatisfy({ $1 == 0x30 ? (0x30...0x39).contains($0) : $0 == $1 })
    else { return nil }
    let number = { (range: Range<Int>) -> Int in bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    guard let day = CalendarDay(year: number(0..<4), month: number(5..<7), day: number(8..<10)),
      let time = PublicationDate.Time(
        hour: number(11..<13), minute: number(14..<16), second: seconds ? number(17..<19) : nil)
    else { return nil }
    let rest = String(decoding: text.utf8.dropFirst(shape.count), as: UTF8.self)
    return (PublicationDate(day: day, time: time, provenance: .page), rest)
  }
}
