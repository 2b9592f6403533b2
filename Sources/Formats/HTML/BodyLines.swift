import NewsCore

/// The last look at a body's blocks: lines that lead elsewhere get their role, what repeats the head of the page goes.
struct BodyLines {
  let title: String
  private let head: HeadLine
  private var result: [Block] = []
  /// Whether running text was there already.
  private var hasBegun = false
  /// Whether sentences were left out with what stands behind the article's end, which may be elsewhere.
  private(set) var hasLeftOutText = false

  init(title: String, author: String?) {
    self.title = title
    head = HeadLine(author: author)
  }

  mutating func cleaned(_ blocks: [Block]) -> [Block] {
    let blocks = CopiedBlocks.leftOut(of: blocks)
    let end = BodyEnd.index(in: blocks)
    hasLeftOutText =
      blocks[end...].reduce(0) { $0 + ($1.isRunningText ? $1.text.utf8.count : 0) } > 400
    for block in blocks[..<end] {
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
    head.markCard(in: &result)
    return result.contains(where: \.isBodyText) ? result : all.map(\.asBody)
  }

  private mutating func add(_ paragraph: Paragraph) {
    var paragraph = paragraph
    let text = paragraph.spans.text
    if result.isEmpty, isTitle(text) { return }
    if paragraph.role == .body, ElsewhereLine.isPromo(paragraph.spans) { paragraph.role = .promo }
    if ElsewhereLine.isAdvertising(text) { paragraph.role = .sponsor }
    if paragraph.role == .body, putUnderPicture(paragraph) { return }
    if paragraph.role == .body, hasBegun ? head.isDated(text) : head.isOne(text) { paragraph.role = .authorCard }
    if paragraph.role == .body, ImprintLine.isOne(text) { paragraph.role = .authorCard }
    if paragraph.role == .body, text.utf8.count > 120 { hasBegun = true }
    result.append(.paragraph(paragraph))
  }

  /// Gives a picture the line below it that is its caption.
  ///
  /// - Returns: whether the line is one.
  private mutating func putUnderPicture(_ paragraph: Paragraph) -> Bool {
    let text = paragraph.spans.text
    if case .image(var image)? = result.last, image.caption.isEmpty, PictureCredit.isOne(text) {
      image.caption = paragraph.spans
      result[result.count - 1] = .image(image)
      return true
    }
    guard PictureCredit.isCaption(text) else { return false }
    result.append(.image(Image(caption: paragraph.spans)))
    return true
  }

  /// A heading with nothing of the article below it led to what was left out.
  private mutating func dropLastHeadings() {
    var index = result.count
    while index > 0 {
      index -= 1
      switch result[index] {
      case .heading: result.remove(at: index)
      // A picture that has words of its own is part of a story in pictures.
      case .image(let image) where !image.caption.isEmpty: return
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
