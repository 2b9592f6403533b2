import Markup
import NewsCore

/// What each element ends.
extension BlockBuilder {
  /// Closes the elements that end before a node.
  mutating func close(upTo node: Int) {
    while let last = opened.last, last.end <= node {
      opened.removeLast()
      close(last)
    }
  }

  private mutating func close(_ element: Open) {
    if element.tag.isBlock || element.closes != nil {
      let goesOn = element.end < document.nodes.count && document.nodes[element.end].isContinued
      if !goesOn { endParagraph() }
      if element.tag.isHeading { heading = nil }
    } else {
      if element.tag == .q { inline.add("”") }
      if element.tag == .rt { inline.add(")") }
      let isStruck = element.tag == .s || element.tag == .strike || element.tag == .del
      if isStruck, beginsWithWord(element.end) { inline.addBlank() }
    }
    inline.setStyle(element.style)
    inline.setLink(element.link)
    if let kind = element.closes, let frame = frames.popLast() { close(frame, kind) }
  }

  /// Whether a word follows without a blank: what is struck out and what replaces it must not become one word.
  private func beginsWithWord(_ node: Int) -> Bool {
    var node = node
    while node < document.nodes.count, document.nodes[node].tag != .text {
      guard document.nodes[node].tag != .blank, !document.nodes[node].tag.isBlock else { return false }
      node += 1
    }
    guard node < document.nodes.count, let first = document.text(of: node).first else { return false }
    return first >= 0x80 || first &- 0x30 < 10 || (first | 0x20) &- 0x61 < 26
  }

  private mutating func close(_ frame: Frame, _ kind: Frame.Kind) {
    switch kind {
    case .root: break
    case .quote:
      if !frame.blocks.isEmpty { append(.quote(frame.blocks)) }
    case .item:
      if !frame.blocks.isEmpty { frames[frames.count - 1].items.append(frame.blocks) }
    case .list:
      var frame = frame
      frame.takeLooseBlocks()
      if !frame.items.isEmpty { append(.list(ListBlock(start: frame.start, items: frame.items))) }
    case .figure: close(figure: frame)
    case .caption: close(caption: frame)
    }
  }

  private mutating func close(figure frame: Frame) {
    var blocks = frame.blocks
    if !frame.caption.isEmpty {
      if let last = blocks.lastIndex(where: \.isBareImage), case .image(var image) = blocks[last] {
        image.caption = frame.caption
        blocks[last] = .image(image)
      } else if blocks.isEmpty {
        // A film or a map that cannot be shown.
        blocks = [.image(Image(caption: frame.caption))]
      } else {
        blocks.append(.paragraph(Paragraph(frame.caption)))
      }
    }
    for block in blocks { append(block) }
  }

  private mutating func close(caption frame: Frame) {
    let caption = frame.blocks.captionSpans
    guard !caption.isEmpty else { return }
    if let figure = frames.lastIndex(where: { $0.kind == .figure }) {
      if !frames[figure].caption.isEmpty { frames[figure].caption.append(Span(" ")) }
      frames[figure].caption += caption
    } else if case .image(var image)? = frames[frames.count - 1].blocks.last, image.caption.isEmpty {
      image.caption = caption
      frames[frames.count - 1].blocks[frames[frames.count - 1].blocks.count - 1] = .image(image)
    } else {
      append(.image(Image(caption: caption)))
    }
  }
}

extension BlockBuilder.Frame {
  /// What stands in a list between its items is an item too; a list there belongs to the item before it.
  mutating func takeLooseBlocks() {
    guard !blocks.isEmpty else { return }
    if let last = items.indices.last, blocks.allSatisfy(\.isList) {
      items[last] += blocks
    } else {
      items.append(blocks)
    }
    blocks = []
  }
}

extension Block {
  fileprivate var isList: Bool {
    if case .list = self { true } else { false }
  }

  fileprivate var isBareImage: Bool {
    if case .image(let image) = self { image.caption.isEmpty } else { false }
  }
}

extension [Block] {
  /// The spans of all paragraphs and headings, a blank between them.
  var captionSpans: [Span] {
    reduce(into: []) { spans, block in
      let more: [Span]
      switch block {
      case .paragraph(let paragraph): more = paragraph.spans
      case .heading(_, let heading): more = heading
      case .image, .rule: return
      default: more = [Span(block.text)]
      }
      if !spans.isEmpty, !more.isEmpty { spans.append(Span(" ")) }
      spans += more
    }
  }
}
