/// The signs of Markdown in a text, counted by lines.
struct MarkdownSigns {
  private var lines = 0
  private var headings = 0
  private var fences = 0
  private var quotes = 0
  private var items = 0
  private var links = 0
  private var emphasis = 0
  private var tableRows = 0
  /// Whether a heading stands above all else, by itself.
  private var beginsWithHeading = false

  init(_ text: Substring) {
    var last = Substring()
    var isInFence = false
    // By bytes: every text is looked at so, and a line end of two characters is one `Character`.
    for bytes in text.utf8.split(maxSplits: 2000, whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(2000) {
      let line = Substring(bytes)
      lines += 1
      if line.hasPrefix("```") || line.hasPrefix("~~~") {
        fences += 1
        isInFence.toggle()
      }
      if !isInFence { count(line, after: last) }
      if lines == 1, headings == 1 { beginsWithHeading = Self.isParted(bytes.endIndex, in: text) }
      last = line
    }
  }

  /// Whether there are enough that nothing else has: links, fences, tables.
  var areCertain: Bool {
    fences >= 2 || tableRows >= 2 && headings + links + emphasis > 0 || links >= 3 || links >= 1 && headings >= 1
  }

  /// Whether there are some of more than one kind. Pages copied as text have a few as well.
  var areMany: Bool {
    let kinds = [headings, fences, quotes, items >= 2 ? items : 0, links, emphasis, tableRows].count { $0 > 0 }
    return areCertain || headings >= 1 && kinds >= 2 || links >= 1 && kinds >= 2 || headings >= 2
      || beginsWithHeading && lines > 1
  }

  private mutating func count(_ line: Substring, after last: Substring) {
    let marks = line.prefix { $0 == "#" }.count
    if (1...6).contains(marks), line.dropFirst(marks).first == " ", line.count > marks + 1 { headings += 1 }
    if line.utf8.count >= 3, line.allSatisfy({ $0 == "=" }) || line.allSatisfy({ $0 == "-" }),
      let first = last.first, first.isLetter || first.isNumber, line.utf8.count * 3 >= last.utf8.count,
      !last.hasPrefix("- ")
    {
      headings += 1
    }
    if line.hasPrefix("> ") { quotes += 1 }
    let text = line.drop { $0 == " " }
    if ["- ", "* ", "+ "].contains(where: text.hasPrefix) { items += 1 }
    if text.hasPrefix("|"), text.hasSuffix("|"), text.contains("--") { tableRows += 2 }
    if Self.hasLink(line) { links += 1 }
    if line.allRanges(of: "**").count >= 2 { emphasis += 1 }
  }

  /// Whether a blank line follows a line that ends there.
  private static func isParted(_ end: Substring.Index, in text: Substring) -> Bool {
    let breaks = text[end...].utf8.prefix { $0 == 0x0A || $0 == 0x0D }
    return breaks.count { $0 == 0x0A } > 1
  }

  /// `[text](address)`.
  private static func hasLink(_ line: Substring) -> Bool {
    guard let middle = line.range(of: "]("), line[..<middle.lowerBound].contains("[") else { return false }
    let rest = line[middle.upperBound...]
    guard let end = rest.firstIndex(of: ")") else { return false }
    let address = rest[..<end]
    return address.hasPrefix("http") || address.hasPrefix("/") || address.hasPrefix("#") || address.contains(".")
  }
}
