import Markup

/// A node's text on one line, blocks parted by blanks, without what is never shown. Only the beginning of what has very many
/// elements.
enum HTMLText {
  static func line(of node: Int, in facts: PageFacts) -> String {
    line(of: node..<facts.document.end(of: node), in: facts)
  }

  static func line(of nodes: Range<Int>, in facts: PageFacts) -> String {
    var text: [UInt8] = []
    for inner in nodes.prefix(mostNodes) where !facts.isGone[inner] {
      if facts.tag(inner).isBlock || facts.tag(inner) == .br { text.append(0x20) }
      text.append(contentsOf: facts.document.text(of: inner))
    }
    return String(decoding: text, as: UTF8.self).collapsed
  }

  /// A node's text on one line, all elements parted by blanks: `<b>14 April</b><i>2026</i>`.
  static func parted(of node: Int, in facts: PageFacts) -> String {
    var text: [UInt8] = []
    for inner in node..<min(facts.document.end(of: node), node + mostNodes) where !facts.isGone[inner] {
      if facts.tag(inner) != .text { text.append(0x20) }
      text.append(contentsOf: facts.document.text(of: inner))
    }
    return String(decoding: text, as: UTF8.self).collapsed
  }

  /// A node's text, a line for what stands in each block inside; all elements parted by blanks.
  static func lines(of node: Int, in facts: PageFacts) -> [String] {
    var lines: [String] = []
    var text: [UInt8] = []
    var holder = facts.holder[node]
    for inner in node..<min(facts.document.end(of: node), node + mostNodes) where !facts.isGone[inner] {
      if facts.holder[inner] != holder {
        lines.append(String(decoding: text, as: UTF8.self).collapsed)
        text = []
        holder = facts.holder[inner]
      }
      if facts.tag(inner) != .text { text.append(0x20) }
      text.append(contentsOf: facts.document.text(of: inner))
    }
    return (lines + [String(decoding: text, as: UTF8.self).collapsed]).filter { !$0.isEmpty }
  }

  /// What stands in a block itself up to a node, and not in a block inside it; all elements parted by blanks.
  static func own(of block: Int, until end: Int, in facts: PageFacts) -> String {
    var text: [UInt8] = []
    var node = block + 1
    while node < min(end, facts.document.end(of: block), block + mostNodes) {
      if facts.isGone[node] || facts.tag(node).isBlock {
        text.append(0x20)
        node = facts.document.end(of: node)
        continue
      }
      if facts.tag(node) != .text { text.append(0x20) }
      text.append(contentsOf: facts.document.text(of: node))
      node += 1
    }
    return String(decoding: text, as: UTF8.self).collapsed
  }

  /// The lines of what stands in a block itself, where it has breaks in it.
  static func ownLines(of block: Int, in facts: PageFacts) -> [String] {
    var lines: [String] = []
    var start = block
    let end = min(facts.document.end(of: block), block + mostNodes)
    for node in block..<end where facts.tag(node) == .br && Int(facts.holder[node]) == block {
      lines.append(line(of: start..<node, in: facts))
      start = node + 1
    }
    return (lines + [line(of: start..<max(start, end), in: facts)]).filter { !$0.isEmpty }
  }

  private static let mostNodes = 400
}
