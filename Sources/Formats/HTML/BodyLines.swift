import NewsCore

/// The last look at a body's blocks: lines that lead elsewhere get their role, what repeats the head of the page goes.
struct BodyLines {
  let title: String
  private var result: [Block] = []

  init(title: String) {
    self.title = title
  }

  mutating func cleaned(_ blocks: [Block]) -> [Block] {
    for block in blocks[..<BodyEnd.index(in: blocks)] {
      switch block {
      case .paragraph(let paragraph): add(paragraph)
      case .heading(_, let spans):
        if !isTitle(spans.text) { result.append(block) }
      default: result.append(block)
      }
    }
    // A page of nothing but links and headings is all there is.
    let all = result
    dropLastHeadings()
    return result.contains(where: \.isBodyText) ? result : all.map(\.asBody)
  }

  private mutating func add(_ paragraph: Paragraph) {
    var paragraph = paragraph
    let text = paragraph.spans.text
    if result.isEmpty, isTitle(text) { return }
    if paragraph.role == .body, ElsewhereLine.isPromo(paragraph.spans) { paragraph.role = .promo }
    if ElsewhereLine.isAdvertising(text) { paragraph.role = .sponsor }
    result.append(.paragraph(paragraph))
  }

  /// A heading with nothing of the article below it led to what was left out.
  private mutating func dropLastHeadings() {
    var index = result.count
    while index > 0 {
      index -= 1
      switch result[index] {
      case .heading: result.remove(at: index)
      case .image, .rule: continue
      case .paragraph(let paragraph) where paragraph.role != .body: continue
      default: return
      }
    }
  }

  private func isTitle(_ text: String) -> Bool {
    TitleForm.folded(text) == TitleForm.folded(title)
  }
}

extension Block {
  fileprivate var isBodyText: Bool {
    switch self {
    case .paragraph(let paragraph): paragraph.role == .body
    case .image, .rule: false
    default: !text.isEmpty
    }
  }

  /// A line that leads elsewhere as a paragraph like others.
  fileprivate var asBody: Block {
    guard case .paragraph(let paragraph) = self, paragraph.role == .promo else { return self }
    return .paragraph(Paragraph(paragraph.spans))
  }
}
