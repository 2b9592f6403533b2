import NewsCore
import Text

extension BlockSetter {
  /// Code, and pages as saved: line by line, blanks kept; a line that is too long goes on below, at a word where it has one.
  mutating func setCode(_ text: String, margin: Margin) {
    guard !text.isEmpty else { return }
    // What ends with a line feed does not end with an empty line.
    let body = text.utf8.last == 0x0A ? text.utf8.dropLast() : text.utf8[...]
    var isFirst = true
    for line in body.split(separator: 0x0A, omittingEmptySubsequences: false) {
      setCodeLine(String(decoding: line, as: UTF8.self), margin: isFirst ? margin : margin.continued)
      offset += line.count + 1
      isFirst = false
    }
  }

  private mutating func setCodeLine(_ line: String, margin: Margin) {
    var inline = Inline(block: block, start: offset)
    var place = offset
    var column = 0
    for (index, part) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
      if index > 0 {
        let blanks = Self.tab - column % Self.tab
        inline.appendOwn(String(repeating: " ", count: blanks), role: .code)
        column += blanks
        place += 1
      }
      inline.append(part, at: place, role: .code)
      column += measure.metrics.width(of: part)
      place += part.utf8.count
    }
    append(inline, margin: margin)
  }

  private static let tab = 4
}
