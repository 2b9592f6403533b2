/// The lines of a page that are not blank, each without the blanks at its ends.
///
/// Some pages have a blank line between all blocks and some have none, so blank lines say nothing and are dropped.
struct PageLines {
  struct Line: Equatable {
    let text: String
    /// Blanks before the text; they nest bullets in layout D.
    let indent: Int
  }

  let lines: [Line]
  /// Whether the file ends in a line end; where it does not, its last line may be cut.
  let endsWithLineEnd: Bool

  init(_ text: String, atMost limit: Int = .max) {
    var text = text
    self.init(text.withUTF8 { Self.lines(in: $0, atMost: limit) }, lastByte: text.utf8.last)
  }

  /// The first two lines, for recognizing.
  init(beginningOf bytes: [UInt8]) {
    let beginning = bytes.prefix(8192)
    self.init(beginning.withUnsafeBufferPointer { Self.lines(in: $0, atMost: 2) }, lastByte: beginning.last)
  }

  private init(_ lines: [Line], lastByte: UInt8?) {
    self.lines = lines
    endsWithLineEnd = lastByte.map { $0 == 0x0A || $0 == 0x0D } ?? true
  }

  var count: Int { lines.count }

  /// The text of a line; "" behind the end.
  subscript(_ index: Int) -> String { lines.indices.contains(index) ? lines[index].text : "" }

  private static func lines(in bytes: UnsafeBufferPointer<UInt8>, atMost limit: Int) -> [Line] {
    var lines: [Line] = []
    var start = 0
    // A byte order mark counts as a blank: it may stand where files were joined.
    while start < bytes.count, lines.count < limit {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      if let line = line(UnsafeBufferPointer(rebasing: bytes[start..<end])) { lines.append(line) }
      start = end + 1
    }
    return lines
  }

  private static func line(_ bytes: UnsafeBufferPointer<UInt8>) -> Line? {
    var start = 0
    var end = bytes.count
    var indent = 0
    while let width = blank(bytes[start..<end]) {
      start += width
      indent += 1
    }
    while let width = trailingBlank(bytes[start..<end]) { end -= width }
    guard start < end else { return nil }
    return Line(text: String(decoding: bytes[start..<end], as: UTF8.self), indent: indent)
  }

  /// The bytes of the blank that a slice begins with: space, tab, no-break space, ideographic space, byte order mark, and the
  /// space without a width that editors leave in empty paragraphs.
  private static func blank(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let first = bytes.first else { return nil }
    if first == 0x20 || first == 0x09 { return 1 }
    if bytes.starts(with: [0xC2, 0xA0]) { return 2 }
    return [[0xE3, 0x80, 0x80], [0xEF, 0xBB, 0xBF], [0xE2, 0x80, 0x8B]].contains { (blank: [UInt8]) in
      bytes.starts(with: blank)
    } ? 3 : nil
  }

  private static func trailingBlank(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let last = bytes.last else { return nil }
    if last == 0x20 || last == 0x09 { return 1 }
    if bytes.suffix(2).elementsEqual([0xC2, 0xA0]) { return 2 }
    return bytes.suffix(3).elementsEqual([0xE3, 0x80, 0x80]) ? 3 : nil
  }
}
