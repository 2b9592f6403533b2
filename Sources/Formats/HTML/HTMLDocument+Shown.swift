import Markup

/// What of a page is shown as text.
extension HTMLDocument {
  /// Whether an element holds nothing that is shown in a line of text.
  func isNeverShown(_ node: Int) -> Bool {
    switch nodes[node].tag {
    case .noscript: isScripted
    case .head, .script, .style, .title, .textarea, .input, .iframe, .svg, .datalist, .meter,
      .progress, .noembed,
      .noframes, .rp, .dialog, .template:
      true
    // Without an end these would take the rest of the page, which browsers show.
    case .select, .button, .object, .canvas, .audio, .video, .map:
      !nodes[node].isUnclosed || !holdsPage(node)
    default: false
    }
  }

  /// Whether an element says that it is not to be seen. Of a whole page, scripts say so until it is ready.
  func isHidden(_ node: Int) -> Bool {
    let tag = nodes[node].tag
    guard tag != .html, tag != .body else { return false }
    if has(.hidden, node) { return true }
    if let value = attribute(.ariaHidden, of: node), value.elementsEqual("true".utf8) {
      return tag != .img && !(holdsPage(node) && holdsArticle(node))
    }
    return attribute(.style, of: node).map(InlineStyle.hides) ?? false
  }

  /// Whether it says of itself that it is a page, and no part of one.
  var isWholePage: Bool { nodes.contains { $0.tag == .html || $0.tag == .head || $0.tag == .body } }

  /// What lies under an open dialog is hidden from those who hear the page, and from nobody else.
  private func holdsArticle(_ node: Int) -> Bool {
    (node..<end(of: node)).contains { nodes[$0].tag == .h1 || nodes[$0].tag == .main || nodes[$0].tag == .article }
  }

  private func holdsPage(_ node: Int) -> Bool { (end(of: node) - node) * 4 > nodes.count }

  /// The number that an attribute begins with.
  func number(_ name: HTMLAttributeName, of node: Int) -> Int? {
    attribute(name, of: node).flatMap { value in
      let sign = value.first == UInt8(ascii: "-") ? 1 : 0
      let digits = value.dropFirst(sign).prefix { $0 &- 0x30 < 10 }
      return Int(String(decoding: value.prefix(sign) + digits, as: UTF8.self))
    }
  }
}
