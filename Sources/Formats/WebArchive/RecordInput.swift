import Markup

/// A file of records, unpacked where each of them is a gzip member, with no more of it in memory than is asked for.
///
/// A class, since what was read of a file goes on from where it stopped.
final class RecordInput {
  let source: any ByteSource
  private let inflater: Inflater?
  let whole: WholeMember?
  let fileEnd: Int
  let budget: UnpackingBudget
  /// How many bytes may still be looked through for members in vain: in broken ones, and for their ends.
  var toLookThrough: Int
  /// A piece of the file, where it begins there, and how much of it is used up.
  var piece: [UInt8] = []
  var pieceStart = 0
  var pieceUsed = 0
  /// What was unpacked and not yet consumed is `buffer[start..<end]`.
  var buffer: [UInt8] = []
  var start = 0
  var end = 0
  /// How many bytes of the member were unpacked.
  var unpacked = 0
  /// Where in the file the member begins that is being read.
  private(set) var memberStart = 0
  /// Whether nothing more comes of the member; of a file that is not packed, whether that has ended.
  var isAtEnd = false
  private var isBroken = false

  static let pieceSize = 512 << 10
  private static let step = 64 << 10
  /// Unpacked first, for the head of a record tells whether the rest is wanted.
  static let firstStep = 8 << 10
  /// How far ahead the end of a member is looked for. Who has unpacked the file for us keeps as much.
  static let mostAhead = 4 << 20
  private static let alwaysLookedThrough = 16 << 20
  static let gzipMark: [UInt8] = [0x1F, 0x8B, 0x08]

  /// - Parameter place: what of the file is read.
  init(_ source: any ByteSource, at place: Range<Int>, isPacked: Bool, _ budget: UnpackingBudget) {
    self.source = source
    self.budget = budget
    fileEnd = min(place.upperBound, source.count)
    toLookThrough = Self.alwaysLookedThrough + place.count
    pieceStart = place.lowerBound
    // A record is read as far as it can be, so that the sum behind it would change nothing, and adding it up takes time.
    inflater = isPacked ? Inflater(.gzip, isChecked: false) : nil
    whole = isPacked ? WholeMember() : nil
  }

  var isPacked: Bool { inflater != nil }
  var available: Int { end - start }
  /// Where in the file the next byte lies that is not yet consumed; for files that are not packed.
  var position: Int { pieceStart + pieceUsed - available }

  static func isPacked(_ beginning: [UInt8]) -> Bool { beginning.starts(with: gzipMark) }

  // MARK: Consuming

  /// Reads on until so many bytes are there.
  ///
  /// - Returns: Whether they are.
  /// - Throws: `FormatError.unreadable`.
  func need(_ count: Int) throws(FormatError) -> Bool {
    if available < count { try unpackAtOnce(needing: count) }
    while available < count, !isAtEnd { try fill() }
    return available >= count
  }

  /// Leaves out so many bytes, or as many as there are.
  func skip(_ count: Int) throws(FormatError) {
    var left = count
    while true {
      let part = min(left, available)
      start += part
      left -= part
      guard left > 0, !isAtEnd else { return }
      // What is not packed need not be read to be left out.
      if !isPacked {
        seek(min(fileEnd, position + left))
        left = 0
      }
      try fill()
    }
  }

  /// Goes to another place of a file that is not packed.
  func go(to place: Int) {
    (start, end, isAtEnd) = (0, 0, false)
    seek(min(place, fileEnd))
  }

  /// Bytes that are there, by their distance from the next one.
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    buffer[(start + range.lowerBound)..<(start + min(range.upperBound, available))]
  }

  func starts(with text: StaticString) throws(FormatError) -> Bool {
    guard try need(text.utf8CodeUnitCount) else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { buffer[start + $0] == text.utf8Start[$0] }
  }

  // MARK: Members

  /// Goes to the end of the member, whatever is left of it.
  ///
  /// - Returns: Where in the file it ends.
  func endMember() throws(FormatError) -> Int {
    while !isAtEnd {
      start = end
      try fill()
    }
    start = end
    return pieceStart + pieceUsed
  }

  /// Whether nothing of the member was consumed.
  var isAtMemberStart: Bool { available == unpacked }

  /// Begins the next member, behind whatever is broken.
  ///
  /// - Returns: `false` at the end of the file.
  func beginMember() throws(FormatError) -> Bool {
    guard let inflater else { return false }
    if isBroken { seekBehindBroken() }
    while try seekMark() {
      memberStart = pieceStart + pieceUsed
      inflater.reset()
      (start, end, unpacked, isAtEnd, isBroken) = (0, 0, 0, false, false)
      if try need(1) { return true }
      guard isBroken else { continue }
      seekBehindBroken()
    }
    return false
  }

  /// Members may begin within one that is broken. But what looks like one may be broken too, and so on: so that the file is not
  /// read again for each of them, it is read twice at most, and then on from where the last one broke.
  private func seekBehindBroken() {
    let broken = pieceStart + pieceUsed
    toLookThrough -= broken - memberStart
    seek(toLookThrough > 0 ? memberStart + 1 : max(memberStart + 1, broken))
  }

  /// Moves to the next place that looks like the beginning of a member.
  private func seekMark() throws(FormatError) -> Bool {
    while true {
      guard try show(3) else { return false }
      if let found = piece[pieceUsed...].firstIndex(of: Self.gzipMark[0]) {
        pieceUsed = found
        guard try show(3) else { return false }
        if piece[pieceUsed...].starts(with: Self.gzipMark) { return true }
        pieceUsed += 1
      } else {
        pieceUsed = piece.count
      }
    }
  }

  func seek(_ place: Int) {
    if place >= pieceStart, place <= pieceStart + piece.count {
      pieceUsed = place - pieceStart
    } else {
      (piece, pieceStart, pieceUsed) = ([], place, 0)
    }
  }

  // MARK: Reading

  /// Makes sure that so many bytes of the file are at hand, if it has them.
  func show(_ count: Int) throws(FormatError) -> Bool {
    if piece.count - pieceUsed >= count { return true }
    let place = pieceStart + pieceUsed
    piece = try source.read(place..<max(place, min(fileEnd, place + max(count, Self.pieceSize))))
    (pieceStart, pieceUsed) = (place, 0)
    return piece.count >= count
  }

  /// - Throws: `FormatError`: not to be read, or a bomb.
  private func fill() throws(FormatError) {
    guard try show(1) else {
      isAtEnd = true
      return
    }
    makeRoom()
    let room = min(buffer.count - end, isPacked && unpacked == 0 ? Self.firstStep : .max)
    guard let inflater else {
      let count = min(room, piece.count - pieceUsed)
      buffer.replaceSubrange(end..<(end + count), with: piece[pieceUsed..<(pieceUsed + count)])
      pieceUsed += count
      end += count
      return
    }
    let (read, written, outcome) = piece.withUnsafeBufferPointer { input in
      buffer.withUnsafeMutableBufferPointer { output in
        inflater.unpack(
          UnsafeBufferPointer(rebasing: input[pieceUsed...]),
          into: UnsafeMutableBufferPointer(rebasing: output[end..<(end + room)]))
      }
    }
    pieceUsed += read
    end += written
    unpacked += written
    budget.spend(written)
    guard !budget.isSpent else { throw UnpackingBudget.bomb }
    isBroken = outcome == .broken
    isAtEnd = outcome != .goesOn
  }

  /// Room for one step, at the place of what was consumed if that is enough.
  private func makeRoom() {
    if start == end { (start, end) = (0, 0) }
    guard buffer.count - end < Self.step else { return }
    if start >= Self.step, start >= buffer.count / 2 {
      buffer.replaceSubrange(0..<available, with: buffer[start..<end])
      (start, end) = (0, available)
    }
    if buffer.count - end < Self.step {
      buffer += [UInt8](repeating: 0, count: max(Self.step * 2, buffer.count))
    }
  }
}
