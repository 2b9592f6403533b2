import NewsCore

/// What a galley is wrapped in one go: the head, a block, or a part of a very long paragraph or table.
struct Piece: Hashable, Sendable {
  /// -1 is the head.
  let block: Int
  /// Of the block's text, in UTF-8 bytes.
  let range: Range<Int>
  /// The rows of it, where it is of a table.
  var rows: Range<Int>?
  /// Whether its block begins with it, and ends.
  let isFirst, isLast: Bool

  /// Blocks longer than this are wrapped in parts, so that the longest opens as fast as the shortest.
  static let longest = 16_384

  static func pieces(of article: Article) -> [Piece] {
    let head = Piece(block: -1, range: 0..<article.title.utf8.count, isFirst: true, isLast: true)
    return article.blocks.indices.reduce(into: [head]) { pieces, index in
      if case .table(let table) = article.blocks[index] {
        pieces += Self.pieces(of: table, at: index)
      } else {
        pieces += Self.pieces(of: article.blocks[index], at: index)
      }
    }
  }

  private static func pieces(of block: Block, at index: Int) -> [Piece] {
    let text = block.text
    let count = text.utf8.count
    guard count > longest, let blank = block.partingByte else {
      return [Piece(block: index, range: 0..<count, isFirst: true, isLast: true)]
    }
    var pieces: [Piece] = []
    var start = 0
    while start < count {
      let end = end(of: text.utf8, near: start + longest, behind: blank)
      pieces.append(Piece(block: index, range: start..<end, isFirst: start == 0, isLast: end == count))
      start = end
    }
    return pieces
  }

  /// Parted between rows, the line feed behind a row belonging to it.
  private static func pieces(of table: Table, at index: Int) -> [Piece] {
    var pieces: [Piece] = []
    var (start, first) = (0, 0)
    var end = table.caption.byteCount
    if !table.caption.isEmpty, !table.rows.isEmpty { end += 1 }
    for (row, cells) in table.rows.enumerated() {
      end += cells.reduce(0) { $0 + $1.byteCount } + max(0, cells.count - 1)
      guard row + 1 < table.rows.count else { break }
      end += 1
      guard end - start > longest else { continue }
      pieces.append(
        Piece(block: index, range: start..<end, rows: first..<(row + 1), isFirst: pieces.isEmpty, isLast: false))
      (start, first) = (end, row + 1)
    }
    let last = Piece(
      block: index, range: start..<end, rows: first..<table.rows.count, isFirst: pieces.isEmpty, isLast: true)
    return pieces + [last]
  }

  /// Behind a parting byte near a place; where there is none, between two code points.
  private static func end(of bytes: String.UTF8View, near place: Int, behind blank: UInt8) -> Int {
    guard place < bytes.count else { return bytes.count }
    let index = bytes.index(bytes.startIndex, offsetBy: place)
    let around = bytes[index...].prefix(2048)
    if let found = around.firstIndex(of: blank) { return place + bytes.distance(from: index, to: found) + 1 }
    let boundary = around.firstIndex { $0 & 0xC0 != 0x80 } ?? index
    return place + bytes.distance(from: index, to: boundary)
  }
}

extension Block {
  /// The byte behind which a very long block may be parted; `nil` where it is set in one go.
  fileprivate var partingByte: UInt8? {
    switch self {
    case .paragraph: 0x20
    case .code: 0x0A
    default: nil
    }
  }
}

extension [Span] {
  fileprivate var byteCount: Int { reduce(0) { $0 + $1.text.utf8.count } }
}
