/// A line of a message, by where it lies.
struct MailLine {
  private let bytes: [UInt8]
  /// Without the line's end.
  let content: Range<Int>
  /// Where the next line begins.
  let next: Int

  init(_ bytes: [UInt8], at start: Int) {
    self.bytes = bytes
    let feed = bytes.firstIndex(of: 0x0A, from: start) ?? bytes.count
    next = min(feed + 1, bytes.count)
    content = start..<(feed > start && bytes[feed - 1] == 0x0D ? feed - 1 : feed)
  }

  var isContinuation: Bool { content.first.map { bytes[$0] == 0x20 || bytes[$0] == 0x09 } ?? false }
  var isBlank: Bool { bytes[content].allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// What stands before the colon of a field, and how many bytes that is; blanks may stand before the colon.
  var fieldName: (text: String, count: Int)? {
    let line = bytes[content]
    guard let colon = line.prefix(100).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    var name = line[..<colon]
    while let last = name.last, last == 0x20 || last == 0x09 { name.removeLast() }
    guard !name.isEmpty, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    return (String(decoding: name, as: UTF8.self).lowercased(), colon - content.lowerBound)
  }
}
