import NewsCore
import Text

extension BlockSetter {
  /// Code: line by line, blanks kept, set apart by an indent, so that it can be copied without what is not of it. A line that
  /// is too long goes on below, at a word where it has one, and a sign in the indent says so.
  ///
  /// Pages as saved come as code too; all of the page being one, they are not set apart.
  mutating func setCode(_ text: String, margin: Margin) {
    guard !text.isEmpty else { return }
    // What ends with a line feed does not end with an empty line.
    let body = text.utf8.last == 0x0A ? text.utf8.dropLast() : text.utf8[...]
    var isFirst = true
    for line in body.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let margin = isFirst ? margin : margin.continued
      let isApart = setsCodeApart && !line.isEmpty
      setCodeLine(String(decoding: line, as: UTF8.self), margin: isApart ? codeMargin(in: margin) : margin)
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

  private func codeMargin(in outer: Margin) -> Margin {
    let sign = Self.continuation + " "
    let width = measure.metrics.width(of: sign)
    let blanks = ProseRun(String(repeating: " ", count: width), width: width, role: .code)
    return outer.adding(first: blanks, rest: ProseRun(sign, width: width, role: .continuation), in: measure.columns)
  }

  private static let tab = 4
  private static let continuation = "»"
}
