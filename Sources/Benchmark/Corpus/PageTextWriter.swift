/// Writes pages as their text is saved, in the four layouts that sites have.
struct PageTextWriter {
  private var bytes: [UInt8] = []

  static func bytes(of page: Page) -> [UInt8] {
    var writer = PageTextWriter()
    writer.bytes.reserveCapacity(8192)
    switch page.layout {
    case .a: writer.writeA(page)
    case .b: writer.writeB(page)
    case .c: writer.writeC(page)
    case .d: writer.writeD(page)
    }
    return writer.bytes
  }

  private mutating func write(_ text: String) { bytes += text.utf8 }

  private mutating func writeA(_ page: Page) {
    let title = (page.brand.map { Array("\($0)|".utf8) } ?? []) + page.story.title
    write("Current:Home > \(page.section)")
    bytes += title
    write(" -\(page.site)\n")
    bytes += title
    write("\n" + (page.brand.map { $0 + " " } ?? "") + "View\nDate:\(page.date.text)\n")
    for paragraph in glued(page) {
      bytes += paragraph
      write("\n")
    }
    write("veryGood! (\(page.votes))\nRelated\n")
    bytes += page.related.flatMap { Array("- ".utf8) + $0 + [0x0A] }
    write("Ranking\n")
    bytes += page.ranking.flatMap { Array("- ".utf8) + $0 + [0x0A] }
    write("Recommendation\n")
    bytes += page.recommended.joined(separator: [0x0A])
  }

  private mutating func writeB(_ page: Page) {
    write((page.brand ?? "Wire") + ["-", ":", "|"][page.number % 3])
    bytes += page.story.title
    write("\n\n\(page.date.text)source:\(page.site)category:\(page.section)\n\n")
    for paragraph in glued(page) {
      bytes += paragraph
      write("\n\n")
    }
    write("More:\(page.section)\n\nRecommend\n\n")
    for title in page.recommended.prefix(3) {
      bytes += title
      write("\n\nMore than was said on this: ")
      bytes += title
      write("\n\n")
    }
  }

  private mutating func writeC(_ page: Page) {
    for paragraph in page.story.paragraphs {
      bytes += paragraph
      write("\n")
    }
    for line in 0..<6 { write("\(page.date.dayText) 0\(9 - line):\(10 + page.votes % 50)\(page.votes + line) view\n") }
    bytes += page.recommended.prefix(3).joined(separator: [0x0A])
  }

  private mutating func writeD(_ page: Page) {
    write("1. Home\n\n  2. \(page.section)\n\n")
    bytes += page.story.title
    write("--\(page.site)\n\n")
    for paragraph in page.story.paragraphs {
      bytes += paragraph
      write("\n\n")
    }
  }

  /// The brand stands before a word of the first paragraph, without a space behind it.
  private func glued(_ page: Page) -> [[UInt8]] {
    guard let brand = page.brand, var first = page.story.paragraphs.first else { return page.story.paragraphs }
    let spaces = first.indices.filter { first[$0] == 0x20 }
    guard !spaces.isEmpty else { return page.story.paragraphs }
    first.insert(contentsOf: brand.utf8, at: spaces[spaces.count / 2] + 1)
    return [first] + page.story.paragraphs.dropFirst()
  }
}
