/// Finds the messages in a mailbox without holding more of it than a window.
struct MailboxReader {
  private let source: any ByteSource
  private var window: [UInt8] = []
  /// Where in the file the window begins.
  private var origin = 0
  /// Where in the file the next message begins.
  private var start = 0
  /// Where the file ends: sooner than it did when it was opened, where it was cut meanwhile.
  private var end: Int

  private static let step = 1 << 20
  /// Enough for the header of any message.
  private static let mostOfHeader = 256 << 10
  /// Enough for the line that parts messages and the field below it.
  private static let mostOfSeparator = 4 << 10

  init(_ source: any ByteSource) {
    self.source = source
    end = source.count
  }

  /// The bytes of the next message, its `From ` line among them.
  ///
  /// - Throws: `FormatError.unreadable`.
  mutating func next() throws(FormatError) -> Range<Int>? {
    let begin = start
    guard begin < end else { return nil }
    try show(begin, atLeast: Self.mostOfHeader)
    guard begin < end else { return nil }
    let fields = MailFields(window, from: MailLine(window, at: begin - origin).next)
    let body = origin + fields.end
    if let length = MailboxMessage.length(in: fields), length <= end - body, isStart(body + length) {
      start = body + length
    } else {
      start = body
    }
    start = max(begin, try separator(from: start) ?? end)
    return begin..<start
  }

  /// Whether a message or the file ends there, or a line end later: then a length that is given is true.
  ///
  /// The window stays where it is: a length that is not true may lead far away, and the search goes on from here then.
  private func isStart(_ place: Int) -> Bool {
    guard place < end else { return true }
    guard let bytes = try? source.read(place..<min(end, place + 16)), !bytes.isEmpty else { return false }
    let behind = bytes.drop { $0 == 0x0A || $0 == 0x0D }
    return behind.isEmpty || behind.starts(with: "From ".utf8)
  }

  /// The next place at or behind a line end at which a message begins.
  private mutating func separator(from place: Int) throws(FormatError) -> Int? {
    var place = place
    while place < end {
      try show(place, atLeast: Self.mostOfSeparator)
      guard place < end else { return nil }
      var index = place - origin
      // Lines at the very end are looked at when there is more behind them.
      let isLast = origin + window.count >= end
      let last = isLast ? window.count : window.count - Self.mostOfSeparator
      while index <= last, index < window.count {
        if isSeparator(index) { return origin + index }
        index = window.firstIndex(of: 0x0A, from: index).map { $0 + 1 } ?? window.count
      }
      if isLast { return nil }
      place = origin + min(index, window.count)
    }
    return nil
  }

  /// A line with `From ` behind a blank line and before a field; where the blank line is missing it must have a date.
  private func isSeparator(_ index: Int) -> Bool {
    guard window.count - index > 5, window[index] == UInt8(ascii: "F"), window[index...].starts(with: "From ".utf8)
    else {
      return false
    }
    let line = MailLine(window, at: index)
    guard line.fieldName == nil, line.next < window.count else { return false }
    let below = MailLine(window, at: line.next)
    guard below.fieldName != nil || window[below.content].starts(with: ">From ".utf8) else { return false }
    let before = window[..<index].suffix(4).filter { $0 != 0x0D }.suffix(2)
    let isBehindBlank = index + origin == 0 || before.elementsEqual([0x0A, 0x0A])
    let text = window[line.content]
    return isBehindBlank
      || before.last == 0x0A && text.contains(UInt8(ascii: ":"))
        && text.split(separator: 0x20).contains { $0.count == 4 && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// Makes sure that the window has these bytes and a few before them, as far as the file goes.
  private mutating func show(_ place: Int, atLeast count: Int) throws(FormatError) {
    let wanted = min(end, place + count)
    if place >= origin + 4 || origin == 0, place >= origin, wanted <= origin + window.count { return }
    origin = max(0, place - 4)
    window = try source.read(origin..<min(end, max(wanted, origin + Self.step)))
    if origin + window.count < wanted { end = origin + window.count }
  }
}
