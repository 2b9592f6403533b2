import Markup
import NewsCore

/// What each element begins.
extension BlockBuilder {
  /// Returns the node to look at next.
  mutating func element(_ tag: HTMLTag, _ node: Int) -> Int {
    if document.isHidden(node) { return document.end(of: node) }
    if document.isNeverShown(node) {
      if tag == .video { endParagraph() }
      return document.end(of: node)
    }
    switch tag {
    case .br:
      inline.addBreak()
      return node + 1
    case .hr:
      endParagraph()
      append(.rule)
      return node + 1
    case .img:
      picture(node)
      return node + 1
    case .pre, .listing, .xmp:
      return code(node)
    case .table:
      if let table = TableReader(document: document, base: base, dropped: dropped).table(at: node) {
        endParagraph()
        append(.table(table))
        return document.end(of: node)
      }
      block(node, tag)
    case .ul, .ol, .menu, .dir:
      openFrame(.list, node, tag, start: tag == .ol ? document.number(.start, of: node) ?? 1 : nil)
    case .li where frames.last?.kind == .list:
      endParagraph()
      frames[frames.count - 1].takeLooseBlocks()
      openFrame(.item, node, tag)
    case .blockquote: openFrame(.quote, node, tag)
    case .figure: openFrame(.figure, node, tag, until: endOfFigure(node))
    case .figcaption where frames.contains { $0.kind == .figure }:
      openFrame(.caption, node, tag, until: endOfCaption(node))
    case .h1, .h2, .h3, .h4, .h5, .h6:
      block(node, tag)
      heading = Int(tag.rawValue - HTMLTag.h1.rawValue) + 1
    case _ where tag.isBlock:
      if isCaption(node) { openFrame(.caption, node, tag) } else { block(node, tag) }
    default: phrase(node, tag)
    }
    return node + 1
  }

  /// A figure without an end goes no further than its caption.
  private func endOfFigure(_ figure: Int) -> Int {
    let end = document.end(of: figure)
    guard document.nodes[figure].isUnclosed else { return end }
    return (figure..<min(end, figure + 400)).first { document.nodes[$0].tag == .figcaption }.map(endOfCaption) ?? end
  }

  /// A caption without an end is no more than a paragraph: what follows is the article, gone on with.
  private func endOfCaption(_ caption: Int) -> Int {
    let end = document.end(of: caption)
    guard document.nodes[caption].isUnclosed else { return end }
    var node = caption + 1
    while node < end {
      let tag = document.nodes[node].tag
      if tag.isBlock { return document.end(of: node) }
      // Text that stands in the caption itself ends where a block begins.
      if tag != .blank { return (node..<min(end, node + 400)).first { document.nodes[$0].tag.isBlock } ?? end }
      node = document.end(of: node)
    }
    return end
  }

  private mutating func block(_ node: Int, _ tag: HTMLTag) {
    // What was cut in two by a style goes on.
    if !document.nodes[node].isContinued { endParagraph() }
    open(node, tag)
    if tag == .dt { inline.setStyle(inline.style.union(.strong)) }
  }

  /// An element inside running text.
  private mutating func phrase(_ node: Int, _ tag: HTMLTag) {
    open(node, tag)
    switch tag {
    case .em, .i, .cite, .dfn, .var: inline.setStyle(inline.style.union(.emphasis))
    case .strong, .b: inline.setStyle(inline.style.union(.strong))
    case .code, .kbd, .samp, .tt: inline.setStyle(inline.style.union(.code))
    case .sup, .sub:
      if let script = RaisedText.Script(tag, node, in: document) {
        (raised, raisedEnd) = (script, document.end(of: node))
      }
    case .q: inline.add("“")
    case .rt: inline.add("(")
    case .a:
      if let href = document.attribute(.href, of: node) { inline.setLink(WebLink.resolved(href, against: base)) }
    default: break
    }
  }

  /// Outside of a figure, a class says it.
  private func isCaption(_ node: Int) -> Bool {
    guard frames.last?.kind == .root || frames.last?.kind == .quote || frames.last?.kind == .item,
      document.nodes[node].tag == .p || document.nodes[node].tag == .div,
      let name = document.attribute(.class, of: node), name.count >= 7, Self.namesCaption(name)
    else { return false }
    // A box around picture and caption is none, nor is a text of several paragraphs.
    var length = 0
    for inner in node..<min(document.end(of: node), node + 400) {
      if document.nodes[inner].tag == .img { return false }
      if document.nodes[inner].tag == .text { length += document.textCount(of: inner) }
      if length >= 700 { return false }
    }
    return document.end(of: node) <= node + 400
  }

  /// `wp-caption-text`, `photo_caption`; in small letters, as classes of this kind are.
  private static func namesCaption(_ name: ArraySlice<UInt8>) -> Bool {
    let word = Array("aption".utf8)
    return name.withUnsafeBufferPointer { name in
      (0...(name.count - 6)).contains { start in
        name[start] == word[0] && (1..<6).allSatisfy { name[start + $0] == word[$0] }
      }
    }
  }
}
