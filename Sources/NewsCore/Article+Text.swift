extension Article {
  /// The body alone as plain text: paragraphs a blank line apart, list items with `- `; no title, no captions, no promo
  /// lines, sponsor marks or author cards.
  public var bodyText: String {
    blocks.compactMap { $0.bodyText(indent: "") }.joined(separator: "\n\n")
  }
}

extension Block {
  fileprivate func bodyText(indent: String) -> String? {
    switch self {
    case .paragraph(let paragraph): paragraph.role == .body ? indent + text : nil
    case .heading, .code, .table: indent + text
    case .list(let list):
      list.items.map { item in
        let parts = item.compactMap { $0.bodyText(indent: "") }.joined(separator: "\n")
        return indent + "- " + parts.split(separator: "\n").joined(separator: "\n\(indent)  ")
      }.joined(separator: "\n")
    case .quote(let blocks): blocks.compactMap { $0.bodyText(indent: indent) }.joined(separator: "\n\n")
    case .image, .rule: nil
    }
  }
}
