import Synchronization

/// What is unpacked one piece after the other, from the beginning on.
protocol UnpackedPieces: AnyObject {
  /// - Returns: empty at the end.
  /// - Throws: `FormatError.unreadable`.
  func next() throws(FormatError) -> [UInt8]
}

/// A packed file that is larger than what is held in memory, for those who read it from its beginning to its end. Who goes back
/// further than a few megabytes has it unpacked anew.
final class UnpackedSource: ByteSource {
  let count: Int
  let isRandomAccess = false
  private let budget: UnpackingBudget
  private let begin: @Sendable () throws(FormatError) -> (any UnpackedPieces)?
  private let state = Mutex(State())

  /// What was unpacked last.
  private struct State {
    var pieces: (any UnpackedPieces)?
    var window: [UInt8] = []
    var start = 0
    /// Whether there was less than was said, which is told once by giving less, and then by an error.
    var endedEarly = false
    var end: Int { start + window.count }
  }

  private static let mostOfWindow = 16 << 20
  private static let early = FormatError.damaged(reason: "ends early")

  /// - Parameters:
  ///   - count: how many bytes there will be.
  ///   - begin: starts from the beginning.
  init(
    count: Int, budget: UnpackingBudget, begin: @escaping @Sendable () throws(FormatError) -> (any UnpackedPieces)?
  ) {
    self.count = count
    self.budget = budget
    self.begin = begin
  }

  /// - Throws: `FormatError`: not to be read, broken before its end, or a bomb.
  func read(_ range: Range<Int>) throws(FormatError) -> [UInt8] {
    let range = range.clamped(to: 0..<count)
    return try state.withLock { state throws(FormatError) in
      if state.pieces == nil || range.lowerBound < state.start { state = State(pieces: try begin()) }
      while state.end < range.upperBound {
        guard let piece = try state.pieces?.next(), !piece.isEmpty else {
          guard !state.endedEarly, range.lowerBound < state.end else { throw Self.early }
          state.endedEarly = true
          break
        }
        budget.spend(piece.count)
        guard !budget.isSpent else { throw UnpackingBudget.bomb }
        // Half of the window at a time, so that no byte is moved often.
        let passed = min(state.window.count - Self.mostOfWindow / 2, range.lowerBound - state.start)
        if state.window.count > Self.mostOfWindow, passed > 0 {
          state.window.removeFirst(passed)
          state.start += passed
        }
        state.window += piece
      }
      let end = min(range.upperBound, state.end)
      return Array(state.window[(range.lowerBound - state.start)..<(end - state.start)])
    }
  }
}

/// Bytes that lie within others as they are.
struct PartOfSource: ByteSource {
  let source: any ByteSource
  let range: Range<Int>

  var count: Int { range.count }

  func read(_ part: Range<Int>) throws(FormatError) -> [UInt8] {
    let part = part.clamped(to: 0..<count)
    return try source.read((range.lowerBound + part.lowerBound)..<(range.lowerBound + part.upperBound))
  }
}
