/// A line of a plain text, without its marks of quoting.
struct MailTextLine: Equatable {
  /// How many quotes it stands in; deeper ones count as the deepest.
  let depth: Int
  var text: Substring

  private static let mostDepth = 8

  init(_ line: Substring, isFlowed: Bool) {
    var rest = line.utf8[...]
    var depth = 0
    while true {
      // `> > text` is written too.
      let next = depth > 0 && rest.first == 0x20 ? rest.dropFirst() : rest
      guard next.first == UInt8(ascii: ">") else { break }
      depth += 1
      rest = next.dropFirst()
    }
    if isFlowed || depth > 0, rest.first == 0x20 { rest = rest.dropFirst() }
    self.depth = min(depth, Self.mostDepth)
    text = Substring(rest)
  }

  var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
  var isSignatureMark: Bool { depth == 0 && (text == "-- " || text == "--") }
}
