import Markup
import NewsCore

/// From a tree to blocks, node by node, without recursion.
struct BlockBuilder {
  /// An element that is open, and what is to be done at its end.
  struct Open {
    let end: Int
    let tag: HTMLTag
    let style: Span.Style
    let link: String?
    var closes: Frame.Kind?
  }

  /// Blocks that are collected for what is around them.
  struct Frame {
    enum Kind { case root, quote, list, item, figure, caption }
    let kind: Kind
    var blocks: [Block] = []
    /// Of a list.
    var start: Int?
    var items: [[Block]] = []
    /// Of a figure.
    var caption: [Span] = []
  }

  let document: HTMLDocument
  /// The address that relative links start from.
  let base: String?
  /// Nodes that are left out with all that they hold; empty for none.
  var dropped: [Bool] = []
  var inline = InlineText()
  var frames = [Frame(kind: .root)]
  var opened: [Open] = []
  /// The level of the heading that is being read.
  var heading: Int?
  /// How numbers above and below the line are written, and up to which node.
  var raised = RaisedText.Script.superscript
  var raisedEnd = 0
  /// Pictures inside a paragraph stand behind it.
  var pictures: [Image] = []
  /// Blocks in one another; what is deeper is put into what is around it.
  private static let deepest = 24

  init(document: HTMLDocument, base: String?) {
    self.document = document
    self.base = base
  }

  /// Adds a node and all that lies inside.
  mutating func add(_ root: Int) { add(root..<document.end(of: root)) }

  /// Adds what lies inside a node.
  mutating func addInside(_ root: Int) { add((root + 1)..<document.end(of: root)) }

  private mutating func add(_ range: Range<Int>) {
    let document = document
    document.withBytes { bytes in
      var node = range.lowerBound
      let end = range.upperBound
      while node < end {
        close(upTo: node)
        node = visit(node, bytes)
      }
      close(upTo: end)
    }
  }

  mutating func finish() -> [Block] {
    endParagraph()
    return frames[0].blocks
  }

  /// Returns the node to look at next.
  private mutating func visit(_ node: Int, _ bytes: HTMLBytes) -> Int {
    let tag = document.nodes[node].tag
    switch tag {
    case .text:
      if inline.breaks > 1 { endParagraph() }
      if node < raisedEnd {
        inline.add(RaisedText.written(String(decoding: bytes.text(of: node), as: UTF8.self), raised))
      } else {
        inline.add(bytes.text(of: node))
      }
      return node + 1
    case .blank:
      inline.addBlank()
      return node + 1
    default:
      if !dropped.isEmpty, dropped[node] { return leave(out: node) }
      return element(tag, node)
    }
  }

  /// What is left out still parts the texts around it.
  private mutating func leave(out node: Int) -> Int {
    if document.nodes[node].tag.isBlock { endParagraph() }
    return document.end(of: node)
  }

  mutating func open(_ node: Int, _ tag: HTMLTag, closes kind: Frame.Kind? = nil, until end: Int? = nil) {
    let end = end ?? document.end(of: node)
    opened.append(Open(end: end, tag: tag, style: inline.style, link: inline.link, closes: kind))
  }

  /// Opens a frame; one that would lie too deep is left out, and its blocks go into the one around it.
  ///
  /// - Parameter end: where it ends, if not with the node.
  mutating func openFrame(_ kind: Frame.Kind, _ node: Int, _ tag: HTMLTag, start: Int? = nil, until end: Int? = nil) {
    endParagraph()
    guard frames.count < Self.deepest else { return open(node, tag) }
    frames.append(Frame(kind: kind, start: start))
    open(node, tag, closes: kind, until: end)
  }

  mutating func append(_ block: Block) {
    frames[frames.count - 1].blocks.append(block)
  }

  mutating func endParagraph() {
    let spans = inline.take()
    if spans.contains(where: \.showsText) {
      append(heading.map { .heading(level: $0, spans) } ?? .paragraph(Paragraph(spans)))
    }
    guard !pictures.isEmpty else { return }
    for picture in pictures { append(.image(picture)) }
    pictures = []
  }
}

extension Span {
  /// Whether there is more than blanks; those that do not break and those without a width hold empty paragraphs open.
  fileprivate var showsText: Bool {
    guard let first = text.utf8.first(where: { !InlineText.isBlank($0) }) else { return false }
    return first < 0x80
      || !text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint }
  }
}
