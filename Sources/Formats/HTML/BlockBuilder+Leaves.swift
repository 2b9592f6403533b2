import Markup
import NewsCore

/// Pictures and code.
extension BlockBuilder {
  mutating func picture(_ node: Int) {
    let source = PictureSource(document: document, base: base)
    let alternative = document.string(.alt, of: node)?.collapsed
    guard !source.isPixel(node) else { return }
    if source.isIcon(node) {
      if let alternative, !alternative.isEmpty, alternative.count < 20 { inline.add(alternative) }
      return
    }
    let link = source.link(of: node)
    guard link != nil || alternative?.isEmpty == false else { return }
    pictures.append(Image(alternative: alternative?.isEmpty == false ? alternative : nil, link: link))
    if inline.isEmpty { endParagraph() }
  }

  /// Returns the node behind it.
  mutating func code(_ node: Int) -> Int {
    endParagraph()
    let end = document.end(of: node)
    var text: [UInt8] = []
    var inner = node
    while inner < end {
      let tag = document.nodes[inner].tag
      if !dropped.isEmpty, dropped[inner] {
        inner = document.end(of: inner)
        continue
      }
      if tag == .br { text.append(0x0A) }
      // Some wrap each line into an element.
      if tag.isBlock, inner > node, let last = text.last, last != 0x0A { text.append(0x0A) }
      text.append(contentsOf: document.text(of: inner).filter { $0 != 0x0D })
      inner = tag == .script || tag == .style || tag == .button ? document.end(of: inner) : inner + 1
    }
    // The line feed behind the tag is no part of it (HTML, 13.2.6.4.7).
    while let last = text.last, InlineText.isBlank(last) { text.removeLast() }
    if text.contains(where: { $0 > 0x20 }) {
      append(.code(language: language(of: node), String(decoding: text.drop { $0 == 0x0A }, as: UTF8.self)))
    }
    return end
  }

  /// `language-swift`, `lang-swift`, `highlight-source-swift`, `brush: swift` at the element, inside it or around it.
  private func language(of node: Int) -> String? {
    let parent = document.parent(of: node)
    for place in [node, node + 1, parent, document.parent(of: parent)] where place < document.nodes.count {
      guard let name = document.string(.class, of: place) else { continue }
      let words = name.split { $0 == " " || $0 == ";" }
      for (index, word) in words.enumerated() {
        if word == "brush:", index + 1 < words.count { return String(words[index + 1]) }
        for prefix in ["language-", "lang-", "highlight-source-", "brush:"] where word.hasPrefix(prefix) {
          let language = word.dropFirst(prefix.count)
          return language.isEmpty || language == "none" ? nil : String(language)
        }
      }
    }
    return nil
  }
}
