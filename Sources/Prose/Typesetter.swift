import NewsCore
import Text

/// Sets the pieces of an article in lines at a measure.
struct Typesetter: Sendable {
  let measure: Measure
  let links: LinkNumbers
  let head: Galley.Head
  let annotations: Annotations
  private let tables = TableColumns()

  init(measure: Measure, links: LinkNumbers, head: Galley.Head, annotations: Annotations) {
    self.measure = measure
    self.links = links
    self.head = head
    self.annotations = annotations
  }

  func lines(of piece: Piece, in article: Article) -> [ProseLine] {
    guard article.blocks.indices.contains(piece.block) else {
      return HeadSetter(measure: measure, tags: annotations.tags).lines(of: article, head: head)
    }
    let block = article.blocks[piece.block]
    var setter = BlockSetter(
      measure: measure, links: links, tables: tables, block: piece.block, setsCodeApart: head == .full)
    setter.set(block, part: piece)
    if piece.isLast { setAnnotations(of: piece.block, in: article, &setter) }
    guard piece.isFirst, let first = setter.lines.first, isParted(piece.block, in: article.blocks) else {
      return setter.lines
    }
    return [ProseLine(runs: [], offset: first.offset, end: first.offset)] + setter.lines
  }

  private func setAnnotations(of block: Int, in article: Article, _ setter: inout BlockSetter) {
    for note in annotations.notes[block] ?? [] { setter.setBelow("Note: " + note, role: .note) }
    guard block == article.blocks.count - 1 else { return }
    for line in [article.ending, article.topicLine].compactMap(\.self) {
      setter.setBlank()
      setter.setBelow(line, role: .site)
    }
  }

  /// Whether a blank line stands above a block: always, but a heading keeps what it is the heading of close to it.
  private func isParted(_ index: Int, in blocks: [Block]) -> Bool {
    guard index > 0, case .heading = blocks[index - 1] else { return true }
    if case .heading = blocks[index] { return true }
    return false
  }
}
