import NewsCore

/// Who wrote the article of a copied page, and when it was put up: lines between its title and its body, or right below its
/// beginning.
struct CopiedByline {
  private let lines: [String]

  init(_ page: CopiedLines, title: Int?, roles: [LineRoles.Role]) {
    let start = roles.firstIndex(of: .body) ?? 0
    let above = max(title.map { $0 < start ? $0 + 1 : max(0, start - 8) } ?? max(0, start - 8), start - 14)..<start
    let below = (start..<min(page.count, start + 6)).filter { roles[$0] == .aside }
    lines = (Array(above) + below).map { page.lines[$0].text }.filter { $0.utf8.count <= 300 }
  }

  func read(into draft: inout ArticleDraft) {
    if let author = lines.indices.lazy.compactMap(author).first {
      draft.author = author
      draft.found(.author, .likely, "from the byline")
    }
    let dates = lines.map { Self.dates(in: $0) }
    draft.updated = dates.lazy.compactMap(\.updated).first
    if let date = dates.lazy.compactMap(\.published).first {
      draft.date = date
      draft.found(.date, .likely, "from a line above the body")
    } else if let date = draft.updated {
      draft.date = date
      draft.found(.date, .likely, "from a line above the body, which calls it that of a change")
    } else {
      draft.warn(.date, .missing)
    }
  }

  /// In a line that has little else: of a sentence the date may be of anything.
  private static func dates(in line: String) -> (published: PublicationDate?, updated: PublicationDate?) {
    let shape = LineShape(line)
    guard shape.words <= 16, !shape.isProse, line.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return (nil, nil)
    }
    return DateLabel.dates(in: line) { DateReader.firstDate(in: $0, provenance: .page) }
  }

  /// `By Ada Quill`, `Von Ada Quill | 12. April`, `By` with the name on the next line, `Ada Quill - Nov 19, 2019`.
  private func author(at index: Int) -> String? {
    let line = lines[index]
    if let mark = Self.marks.first(where: { Self.begins(line, with: $0) }) {
      let rest = line.dropFirst(mark.count).drop { " :".contains($0) }
      return rest.isEmpty ? index + 1 < lines.count ? Self.name(lines[index + 1][...]) : nil : Self.name(rest)
    }
    guard !PageWord.kinds(atBeginningOf: line).contains(.byline),
      let separator = [" - ", " | ", " • ", " · ", " — ", " – "].lazy.compactMap(line.range(of:)).first,
      LineShape(String(line[separator.upperBound...])).hasYearOrTime
    else { return nil }
    return Self.name(line[..<separator.lowerBound])
  }

  private static let marks = [
    "Written by", "Posted by", "Published by", "Reported by", "Author:", "Autor:", "Autorin:", "Text:", "By", "BY",
    "by", "Von", "VON", "von", "Par", "PAR", "Por", "POR", "Di", "Door", "Av", "Oleh", "Автор:", "記者", "作者",
  ]

  private static func begins(_ line: String, with mark: String) -> Bool {
    guard line.hasPrefix(mark) else { return false }
    guard let next = line.dropFirst(mark.count).first else { return true }
    return next == " " || next == ":" || mark.hasSuffix(":") || !mark.utf8.allSatisfy { $0 < 0x80 }
  }

  /// Names up to where something else begins: a date, a title, another line of the page. Each of one to five words with
  /// capitals.
  private static func name(_ text: Substring) -> String? {
    let ends = [
      " | ", " - ", " • ", " · ", " — ", " – ", ", ", " on ", " am ", " for ", " für ", " / ", " (", "\u{A0}",
    ]
    let end = ends.compactMap { text.range(of: $0)?.lowerBound }.min() ?? text.endIndex
    let name = text[..<end].prefix { !$0.isNumber && $0 != "@" }
    var words = name.split { " ,;".contains($0) }
    // `Ada Quill November 19, 2025`.
    if let last = words.last, name.endIndex < end,
      DateReader.firstDate(in: text[last.startIndex...], provenance: .page) != nil,
      DateReader.firstDate(in: text[last.endIndex...], provenance: .page) == nil
    {
      words.removeLast()
    }
    let small: Set<Substring> = ["and", "und", "et", "y", "e", "&", "de", "van", "von", "der", "den", "al", "da", "di"]
    guard (1...9).contains(words.count), words.contains(where: { $0.count > 1 }),
      words.allSatisfy({ $0.first.map { $0.isUppercase || !$0.isCased && $0.isLetter } ?? false || small.contains($0) })
    else { return nil }
    return words.joined(separator: " ")
  }
}
