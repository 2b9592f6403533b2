import NewsCore

/// The numbers of an article's links: in their order, the same target the same number.
///
/// Links without words have none, for it would be shown nowhere, and neither have those whose words are where they lead.
struct LinkNumbers {
  private(set) var links: [Galley.Link] = []
  private var numbers: [String: Int] = [:]

  init(_ blocks: [Block]) {
    for block in blocks { collect(block) }
  }

  subscript(_ target: String?) -> Int? { target.flatMap { numbers[$0] } }

  private mutating func collect(_ block: Block) {
    switch block {
    case .paragraph(let paragraph): collect(paragraph.spans)
    case .heading(_, let spans): collect(spans)
    case .list(let list): for item in list.items { for block in item { collect(block) } }
    case .quote(let blocks): for block in blocks { collect(block) }
    case .table(let table):
      collect(table.caption)
      for row in table.rows { for cell in row { collect(cell) } }
    case .image(let image): collect(image.caption)
    case .code, .rule: break
    }
  }

  private mutating func collect(_ spans: [Span]) {
    for span in spans { collect(span.link, text: span.text) }
  }

  private mutating func collect(_ target: String?, text: String) {
    guard let target, numbers[target] == nil else { return }
    guard !Blanks.isBlank(text), !Self.isAddress(text, target: target) else { return }
    links.append(Galley.Link(target: target, text: text))
    numbers[target] = links.count
  }

  /// Whether a text is an address, written out or as one would type it.
  static func isAddress(_ text: String, target: String) -> Bool {
    var target = Substring(target)
    for beginning in ["", "mailto:", "https://", "http://", "www."] where target.hasPrefix(beginning) {
      target = target.dropFirst(beginning.count)
      if text == target || target.last == "/" && text == target.dropLast() { return true }
    }
    return false
  }
}
