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
    let limit = min(content.upperBound, content.lowerBound + 100)
    var end = content.lowerBound
    while end < limit, bytes[end] > 0x20, bytes[end] < 0x7F, bytes[end] != UInt8(ascii: ":") { end += 1 }
    var colon = end
    while colon < limit, bytes[colon] == 0x20 || bytes[colon] == 0x09 { colon += 1 }
    guard end > content.lowerBound, colon < limit, bytes[colon] == UInt8(ascii: ":") else { return nil }
    let name = String(decoding: bytes[content.lowerBound..<end], as: UTF8.self).lowercased()
    return (name, colon - content.lowerBound)
  }
}
