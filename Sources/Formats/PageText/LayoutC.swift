import Markup
import NewsCore

/// No header at all: the body at once, some lines of date and views of other stories, and three bare snippets.
///
/// The title and the brand glued into the body stand nowhere else on the page: both are left alone, with a warning. The dates
/// belong to other stories, so the page has none.
enum LayoutC: PageLayout {
  static let variant = "C"

  /// A quick look at the bytes; view lines stand at the end of a page.
  static func mayBe(_ bytes: [UInt8]) -> Bool {
    bytes.suffix(4096).withUnsafeBufferPointer { ByteSearch.first(" view", in: $0, from: 0) != nil }
  }

  static func recognizes(_ lines: PageLines) -> Bool {
    lines.lines.reduce(0) { isViewLine($1.text) ? $0 + 1 : $0 } >= 3
  }

  static func read(_ lines: PageLines, into draft: inout ArticleDraft) -> Bool {
    let end = lines.lines.firstIndex { isViewLine($0.text) } ?? lines.count
    let body = Array(lines.lines[..<end])
    draft.title =
      body.prefix(3).lazy.compactMap({ Sentence.title(of: Dateline.removed(from: $0.text)) }).first
      ?? draft.file.name
    draft.found(.title, .guessed, "the body's first sentence; the page prints none")
    draft.warn(.title, .madeUp)
    for field in [Field.section, .site, .date] { draft.warn(field, .missing) }
    PageBody.read(body, into: &draft)
    if body.isEmpty { draft.warn(.body, .missing) } else { draft.warn(.body, .unconfirmed) }
    // The snippets' titles were lost with the page's markup.
    let snippets = lines.lines[end...].filter { !isViewLine($0.text) }.map { ListedHeadline("", snippet: $0.text) }
    if !snippets.isEmpty {
      draft.listings = [Listing(kind: .more, name: "More", items: snippets)]
      draft.found(.listings, .likely, "snippets below the body; their titles are lost")
    }
    return true
  }

  /// `2025-04-20 06:46920 view` is 06:46 and 920 views.
  static func isViewLine(_ line: String) -> Bool {
    guard line.hasSuffix(" view"), let (_, rest) = PageDate.read(line, seconds: false) else { return false }
    let count = rest.dropLast(5)
    return !count.isEmpty && count.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
