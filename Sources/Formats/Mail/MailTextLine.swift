/// A line of a plain text, without its marks of quoting.
struct MailTextLine: Equatable {
  /// How many quotes it stands in; deeper ones count as the deepest.
  let depth: Int
  var text: Substring

  private static let mostDepth = 8

  /// - Parameter quoted: the initials of who is quoted, where they stand before the marks: `AB> text`.
  init(_ line: Substring, isFlowed: Bool, quoted: Set<Substring> = []) {
    var rest = line.utf8[...]
    var depth = 0
    while true {
      // `> > text` is written too.
      var next = depth > 0 && rest.first == 0x20 ? rest.dropFirst() : rest
      if !quoted.isEmpty, let initials = Self.initials(Substring(next)), quoted.contains(initials) {
        next = next.dropFirst(initials.utf8.count)
      }
      guard next.first == UInt8(ascii: ">") else { break }
      depth += 1
      rest = next.dropFirst()
    }
    if isFlowed || depth > 0, rest.first == 0x20 { rest = rest.dropFirst() }
    self.depth = min(depth, Self.mostDepth)
    text = Substring(rest)
  }

  /// What initials stand before marks of quoting: those that do more than once.
  static func initials(in lines: [Substring]) -> Set<Substring> {
    var seen: Set<Substring> = []
    var quoted: Set<Substring> = []
    for line in lines {
      let inner = Substring(line.utf8.drop { $0 == UInt8(ascii: ">") || $0 == 0x20 })
      if let initials = initials(inner), !seen.insert(initials).inserted { quoted.insert(initials) }
    }
    return quoted
  }

  /// One to four letters before a mark, the first of them a capital.
  private static func initials(_ text: Substring) -> Substring? {
    let letters = text.utf8.prefix(5).prefix { ($0 | 0x20) &- 0x61 < 26 }
    guard let first = letters.first, first < 0x61, letters.count < 5, letters.endIndex < text.endIndex,
      text.utf8[letters.endIndex] == UInt8(ascii: ">")
    else { return nil }
    return Substring(letters)
  }

  var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
  var isSignatureMark: Bool { depth == 0 && (text == "-- " || text == "--") }
}
