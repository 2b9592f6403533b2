import NewsCore
import Text

/// Sets the pieces of an article in lines at a measure.
struct Typesetter: Sendable {
  let measure: Measure
  let links: LinkNumbers
  let head: Galley.Head

  func lines(of piece: Piece, in article: Article) -> [ProseLine] {
    guard article.blocks.indices.contains(piece.block) else {
      return HeadSetter(measure: measure).lines(of: article, head: head)
    }
    let block = article.blocks[piece.block]
    var setter = BlockSetter(measure: measure, links: links, block: piece.block)
    setter.set(block, part: piece)
    if piece.isLast, piece.block == article.blocks.count - 1, let ending = article.ending { setter.setEnding(ending) }
    guard piece.isFirst, let first = setter.lines.first, isParted(piece.block, in: article.blocks) else {
      return setter.lines
    }
    return [ProseLine(runs: [], offset: first.offset, end: first.offset)] + setter.lines
  }

  /// Whether a blank line stands above a block: always, but a heading keeps what it is the heading of close to it.
  private func isParted(_ index: Int, in blocks: [Block]) -> Bool {
    guard index > 0, case .heading = blocks[index - 1] else { return true }
    if case .heading = blocks[index] { return true }
    return false
  }
}
