public import NewsCore

extension Galley {
  /// The position so many lines further down (or up, where negative), stopping at the first and the last line.
  public func position(_ position: Position, movedBy lines: Int) -> Position {
    var position = clamped(position)
    var left = lines
    while left > 0 {
      let room = self.lines(ofPiece: position.piece).count - 1 - position.line
      if left <= room { return Position(piece: position.piece, line: position.line + left) }
      guard let next = piece(after: position.piece) else {
        return Position(piece: position.piece, line: position.line + room)
      }
      left -= room + 1
      position = Position(piece: next, line: 0)
    }
    while left < 0 {
      if -left <= position.line { return Position(piece: position.piece, line: position.line + left) }
      guard let previous = piece(before: position.piece) else { return Position(piece: position.piece, line: 0) }
      left += position.line + 1
      position = Position(piece: previous, line: self.lines(ofPiece: previous).count - 1)
    }
    return position
  }

  /// The line that shows an offset; the nearest there is.
  public func position(of offset: DocumentOffset) -> Position {
    let index = piece(at: offset)
    let lines = lines(ofPiece: index)
    // A blank line has the offset of the text below it: the last line with it is the text.
    let line = lines.lastIndex { $0.offset <= offset } ?? lines.firstIndex { !$0.runs.isEmpty } ?? 0
    return clamped(Position(piece: index, line: line))
  }

  /// Where in the article a line begins.
  public func offset(of position: Position) -> DocumentOffset {
    let position = clamped(position)
    let lines = lines(ofPiece: position.piece)
    return lines.indices.contains(position.line) ? lines[position.line].offset : .start
  }

  /// The lowest position that still fills a view of so many rows; the start, where all fits.
  public func lastTop(rows: Int) -> Position {
    let last = Position(piece: pieces.count - 1, line: max(0, lines(ofPiece: pieces.count - 1).count - 1))
    return position(clamped(last), movedBy: -max(0, rows - 1))
  }

  /// How much of the article, 0...1 by bytes, has been seen when this line is at the top of so many rows.
  public func progress(top: Position, rows: Int) -> Double {
    let total = ends.last ?? 0
    let bottom = position(top, movedBy: max(0, rows - 1))
    let isEnd = position(bottom, movedBy: 1) == bottom
    guard !isEnd, total > 0 else { return 1 }
    let before = bottom.piece > 0 ? ends[bottom.piece - 1] : 0
    let lines = lines(ofPiece: bottom.piece)
    let inside =
      lines.indices.contains(bottom.line) ? lines[bottom.line].end.utf8 - pieces[bottom.piece].range.lowerBound : 0
    return min(1, Double(before + max(0, inside)) / Double(total))
  }

  /// The first line of text of the next (or previous) paragraph, heading or other block, seen from a line.
  public func paragraph(from position: Position, forward: Bool) -> Position {
    let position = clamped(position)
    let start = firstText(ofPiece: position.piece)
    if !forward, position.line > start { return Position(piece: position.piece, line: start) }
    let step = forward ? piece(after:) : piece(before:)
    var piece = step(position.piece)
    while let candidate = piece, !pieces[candidate].isFirst { piece = step(candidate) }
    return piece.map { Position(piece: $0, line: firstText(ofPiece: $0)) } ?? position
  }

  /// The last piece that begins at a place or before it.
  private func piece(at offset: DocumentOffset) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      let start = (pieces[middle].block, pieces[middle].range.lowerBound)
      if start <= (offset.block, max(0, offset.utf8)) { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private func firstText(ofPiece index: Int) -> Int {
    lines(ofPiece: index).firstIndex { !$0.runs.isEmpty } ?? 0
  }

  private func clamped(_ position: Position) -> Position {
    let piece = min(max(0, position.piece), pieces.count - 1)
    let lines = lines(ofPiece: piece).count
    if lines == 0, let other = self.piece(before: piece) ?? self.piece(after: piece) {
      return clamped(Position(piece: other, line: .max))
    }
    return Position(piece: piece, line: min(max(0, position.line), max(0, lines - 1)))
  }

  /// The next piece that has lines.
  private func piece(after index: Int) -> Int? {
    pieces.indices.dropFirst(index + 1).first { !lines(ofPiece: $0).isEmpty }
  }

  private func piece(before index: Int) -> Int? {
    pieces.indices.prefix(index).last { !lines(ofPiece: $0).isEmpty }
  }
}
