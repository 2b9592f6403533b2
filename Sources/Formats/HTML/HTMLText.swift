import Markup

/// A node's text on one line, blocks parted by blanks, without what is never shown.
enum HTMLText {
  static func line(of node: Int, in facts: PageFacts) -> String {
    var text: [UInt8] = []
    for inner in node..<facts.document.end(of: node) where !facts.isGone[inner] {
      if facts.tag(inner).isBlock || facts.tag(inner) == .br { text.append(0x20) }
      text.append(contentsOf: facts.document.text(of: inner))
    }
    return String(decoding: text, as: UTF8.self).collapsed
  }
}
