extension Block {
  /// The block's plain text: the ground on which offsets of reading positions and search hits count, in UTF-8 bytes.
  ///
  /// Frozen: parts (items, nested blocks, rows) are parted by a line feed, cells by a tab; bullets, numbers and pictures'
  /// brackets are typesetting and do not occur.
  public var text: String {
    switch self {
    case .paragraph(let paragraph): paragraph.spans.text
    case .heading(_, let spans): spans.text
    case .list(let list): list.items.map { $0.map(\.text).joined(separator: "\n") }.joined(separator: "\n")
    case .quote(let blocks): blocks.map(\.text).joined(separator: "\n")
    case .code(_, let text): text
    case .table(let table): table.text
    case .image(let image): image.caption.isEmpty ? image.alternative ?? "" : image.caption.text
    case .rule: ""
    }
  }
}

extension [Span] {
  /// The spans' text, one after the other.
  public var text: String {
    count == 1 ? self[0].text : reduce(into: "") { $0 += $1.text }
  }
}

extension Table {
  fileprivate var text: String {
    let lines = rows.map { $0.map(\.text).joined(separator: "\t") }
    return (caption.isEmpty ? lines : [caption.text] + lines).joined(separator: "\n")
  }
}
