import Markup
import NewsCore

/// A page of a book as blocks, without what only leads to other pages.
struct BookPage {
  private(set) var blocks: [Block]
  /// Where the article was fetched from.
  private(set) var link: String?
  /// Whether most of it are links.
  let isIndex: Bool
  /// The files of the book that it leads to, but for the bars for turning pages.
  private let leadsTo: Set<String>

  private static let mostLinks = 10_000
  /// Bytes that a page says about each article that it leads to. Chapters have links too, and more to read.
  private static let mostOfTeaser = 1000

  /// - Parameter name: in the archive.
  init(_ bytes: [UInt8], named name: String) {
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
    let references = body.lazy.flatMap(\.spans).compactMap(\.link).filter { !$0.contains(":") }
    leadsTo = Set(references.prefix(Self.mostLinks).map { BookPackage.path($0, from: name).path })
  }

  /// The pages of one chapter.
  init(_ pages: [BookPage]) {
    blocks = pages.flatMap(\.blocks)
    link = pages.lazy.compactMap(\.link).first
    isIndex = !pages.isEmpty && pages.allSatisfy(\.isIndex)
    leadsTo = Set(pages.flatMap(\.leadsTo))
  }

  /// Whether it only leads to the chapters below it, or to most of them, with a few words about each.
  func isSection(of children: Set<String>) -> Bool {
    guard !children.isEmpty else { return false }
    return isIndex
      || leadsTo.intersection(children).count * 2 >= children.count
        && blocks.reduce(0) { $0 + $1.text.utf8.count } <= children.count * Self.mostOfTeaser
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
