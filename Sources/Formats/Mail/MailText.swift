import NewsCore

/// The plain text of a message as blocks: what was wrapped is joined, what is quoted is a quote, and the signature is no
/// part of the text.
struct MailText {
  private(set) var blocks: [Block] = []
  /// Names of files that were put into the text as before MIME.
  private(set) var files: [String] = []

  /// - Parameters:
  ///   - isFlowed: whether lines go on that end in a blank (RFC 3676).
  ///   - deletesSpace: whether that blank is none of the text.
  init(_ text: String, isFlowed: Bool = false, deletesSpace: Bool = false) {
    let (plain, files) = Self.withoutFiles(Self.lines(of: text))
    self.files = files
    let signed = Self.withoutArmour(plain)
    let quoted = MailTextLine.initials(in: signed)
    var lines = signed.map { MailTextLine($0, isFlowed: isFlowed, quoted: quoted) }
    if isFlowed { lines = Self.flowed(lines, deletesSpace: deletesSpace) }
    let signature = Self.signatureStart(lines)
    let body = lines[..<signature]
    let paragraphs = MailParagraphs(lines: body, isFlowed: isFlowed)
    blocks = Self.blocks(body, level: 0, paragraphs)
    blocks += lines[signature...].dropFirst().filter { !$0.isBlank }.map {
      .paragraph(Paragraph(LinkedText.spans(String($0.text)), role: .authorCard))
    }
  }

  private static func lines(of text: String) -> [Substring] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      Substring(line.last == 0x0D ? line.dropLast() : line)
    }
  }

  /// A quote within quotes for every step in depth, which `MailTextLine` bounds.
  private static func blocks(_ lines: ArraySlice<MailTextLine>, level: Int, _ paragraphs: MailParagraphs) -> [Block] {
    var blocks: [Block] = []
    var start = lines.startIndex
    while start < lines.endIndex {
      let isDeeper = lines[start].depth > level
      let end = lines[start...].firstIndex { ($0.depth > level) != isDeeper } ?? lines.endIndex
      if isDeeper {
        blocks.append(.quote(self.blocks(lines[start..<end], level: level + 1, paragraphs)))
      } else {
        blocks += paragraphs.blocks(of: lines[start..<end])
      }
      start = end
    }
    return blocks
  }

  /// Lines that go on put together; only those that are quoted alike.
  private static func flowed(_ lines: [MailTextLine], deletesSpace: Bool) -> [MailTextLine] {
    var flowed: [MailTextLine] = []
    var goesOn = false
    for var line in lines {
      let isMark = line.text == "-- "
      let joins = goesOn && !isMark && flowed.last?.depth == line.depth
      goesOn = !isMark && line.text.hasSuffix(" ")
      if goesOn, deletesSpace { line.text.removeLast() }
      if joins { flowed[flowed.count - 1].text += line.text } else { flowed.append(line) }
    }
    return flowed
  }

  /// Where the mark of a signature stands that a few lines follow; the end where there is none.
  private static func signatureStart(_ lines: [MailTextLine]) -> Int {
    guard let mark = lines.lastIndex(where: \.isSignatureMark), lines[..<mark].contains(where: { !$0.isBlank }) else {
      return lines.endIndex
    }
    let behind = lines[(mark + 1)...].filter { !$0.isBlank }
    return (1...15).contains(behind.count) && behind.allSatisfy { $0.depth == 0 } ? mark : lines.endIndex
  }

  private static func withoutFiles(_ lines: [Substring]) -> (lines: [Substring], files: [String]) {
    guard lines.contains(where: { $0.hasPrefix("begin ") }) else { return (lines, []) }
    var (kept, files): ([Substring], [String]) = ([], [])
    var index = 0
    let lastEnd = lines.lastIndex(of: "end") ?? -1
    while index < lines.count {
      if index < lastEnd, lines[index].hasPrefix("begin "), let file = UUEncoding.file(in: lines[index...]) {
        files.append(file.name)
        index = file.next
      } else {
        kept.append(lines[index])
        index += 1
      }
    }
    return (kept, files)
  }

  /// Without what OpenPGP puts around a signed text (RFC 4880, section 7).
  private static func withoutArmour(_ lines: [Substring]) -> [Substring] {
    guard let start = lines.firstIndex(of: "-----BEGIN PGP SIGNED MESSAGE-----"),
      let body = lines[start...].firstIndex(where: \.isEmpty),
      let end = lines[body...].firstIndex(of: "-----BEGIN PGP SIGNATURE-----")
    else { return lines }
    let last = lines[end...].firstIndex(of: "-----END PGP SIGNATURE-----") ?? lines.count - 1
    let signed = lines[(body + 1)..<end].map { $0.hasPrefix("- -") ? $0.dropFirst(2) : $0 }
    return lines[..<start] + signed + lines[(last + 1)...]
  }
}
