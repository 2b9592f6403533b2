import Markup

// Members that are not unpacked a piece at a time: all at one stroke, or not at all.
extension RecordInput {
  /// Unpacks the rest of a member of which only the beginning was, together with that, where it can be had at one stroke. Where
  /// it cannot, nothing is changed, and it goes on by pieces.
  func unpackAtOnce(needing count: Int) throws(FormatError) {
    // Behind a record stand two line ends.
    let room = unpacked - available + count + 4
    guard let whole, !isAtEnd, unpacked > 0, unpacked == end, unpacked <= Self.firstStep, room <= Self.mostAhead,
      pieceStart <= memberStart
    else { return }
    if pieceStart + piece.count < min(fileEnd, memberStart + room) {
      let place = pieceStart + pieceUsed
      piece = try source.read(memberStart..<min(fileEnd, memberStart + max(room, Self.pieceSize)))
      (pieceStart, pieceUsed) = (memberStart, place - memberStart)
    }
    if buffer.count < room { buffer += [UInt8](repeating: 0, count: room - buffer.count) }
    let beginning = buffer[..<end]
    let unpackedWhole = piece.withUnsafeBufferPointer { input in
      buffer.withUnsafeMutableBufferPointer { output in
        whole.unpack(
          UnsafeBufferPointer(rebasing: input[(memberStart - pieceStart)...]),
          into: UnsafeMutableBufferPointer(rebasing: output[..<room]))
      }
    }
    guard let (read, written) = unpackedWhole else { return buffer.replaceSubrange(..<end, with: beginning) }
    budget.spend(written - unpacked)
    guard !budget.isSpent else { throw UnpackingBudget.bomb }
    pieceUsed = memberStart - pieceStart + read
    (end, unpacked, isAtEnd) = (written, written, true)
  }

  /// Goes to the end of the member without unpacking it, where that can be found by what stands there: how long it is when
  /// unpacked (RFC 1952, section 2.3.1), and the mark of the next.
  ///
  /// - Parameter length: how long it should be.
  /// - Returns: `false` where it was not found, or is near. Nothing was consumed then.
  func passMember(unpackingTo length: Int) throws(FormatError) -> Bool {
    let (place, left) = (pieceStart + pieceUsed, length - unpacked)
    guard isPacked, !isAtEnd, left > Self.firstStep, toLookThrough > 0 else { return false }
    let end = (0..<4).map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) } + Self.gzipMark
    // What cannot be packed becomes longer by a little.
    let last = place + min(left + left / 256 + 1024, Self.mostAhead)
    while try show(end.count), pieceStart + pieceUsed < last {
      let found = piece.withUnsafeBufferPointer { piece in
        end.withUnsafeBufferPointer { ByteSearch.first($0, in: piece, from: pieceUsed) }
      }
      if let found {
        pieceUsed = found + 4
        (start, self.end, isAtEnd) = (0, 0, true)
        return true
      }
      pieceUsed = piece.count - end.count + 1
    }
    toLookThrough -= pieceStart + pieceUsed - place
    seek(place)
    return false
  }
}
