import Markup
import NewsCore

/// A page of a book as blocks, without what only leads to other pages.
struct BookPage {
  private(set) var blocks: [Block]
  /// Where the article was fetched from.
  private(set) var link: String?
  /// Whether most of it are links.
  let isIndex: Bool
  /// Whether it leads to other pages of the book, but for the bars for turning pages.
  let leadsInside: Bool

  init(_ bytes: [UInt8]) {
    let page = HTMLDocument(utf8: DecodedBytes(html: bytes).utf8, isXML: true)
    let blocks = HTMLBlocks.blocks(of: page, base: nil)
    let (text, linked) = blocks.reduce((0, 0)) { ($0.0 + $1.textCount.all, $0.1 + $1.textCount.linked) }
    isIndex = linked * 2 > text
    link = blocks.suffix(3).lazy.compactMap(\.origin).first
    var body = blocks.filter { $0.origin == nil }[...]
    // Bars for turning pages stand above and below.
    while let first = body.first, first.isBar { body = body.dropFirst() }
    while let last = body.last, last.isBar { body = body.dropLast() }
    self.blocks = Array(body)
    leadsInside = body.contains { $0.spans.contains { $0.link.map { !$0.contains(":") } ?? false } }
  }

  /// The pages of one chapter.
  init(_ pages: [BookPage]) {
    blocks = pages.flatMap(\.blocks)
    link = pages.lazy.compactMap(\.link).first
    isIndex = !pages.isEmpty && pages.allSatisfy(\.isIndex)
    leadsInside = pages.contains(where: \.leadsInside)
  }

  var isEmpty: Bool { blocks.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
}

extension Block {
  fileprivate var spans: [Span] {
    switch self {
    case .paragraph(let paragraph): paragraph.spans
    case .heading(_, let spans): spans
    case .list(let list): list.items.flatMap { $0.flatMap(\.shallowSpans) }
    case .table(let table): table.rows.flatMap { $0.flatMap(\.self) }
    case .quote, .code, .image, .rule: []
    }
  }

  /// Of an item of a list: its own paragraphs, and no lists within.
  private var shallowSpans: [Span] {
    if case .paragraph(let paragraph) = self { paragraph.spans } else { [] }
  }

  fileprivate var textCount: (all: Int, linked: Int) {
    let spans = self.spans
    guard !spans.isEmpty else { return (text.utf8.count, 0) }
    return spans.reduce((0, 0)) { ($0.0 + $1.text.utf8.count, $0.1 + ($1.link == nil ? 0 : $1.text.utf8.count)) }
  }

  /// Nothing but links and the signs between them, or a line.
  fileprivate var isBar: Bool {
    if case .rule = self { return true }
    if case .heading = self { return false }
    let spans = self.spans
    return spans.contains { $0.link != nil }
      && spans.allSatisfy { $0.link != nil || !$0.text.contains { $0.isLetter || $0.isNumber } }
  }

  /// The line at the end that says where a program fetched the article.
  fileprivate var origin: String? {
    guard case .paragraph(let paragraph) = self, paragraph.spans.text.hasPrefix("This article was downloaded by") else {
      return nil
    }
    let words = paragraph.spans.text.split(whereSeparator: \.isWhitespace)
    return paragraph.spans.lazy.compactMap(\.link).first { $0.hasPrefix("http") }
      ?? words.first { $0.hasPrefix("http") }.map(String.init)
  }
}
