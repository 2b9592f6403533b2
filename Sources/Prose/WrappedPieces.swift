import Synchronization

/// Remembers the lines of pieces. What is remembered follows from article and measure alone, so a galley stays a value.
final class WrappedPieces: Sendable {
  private let lines = Mutex<[Int: [ProseLine]]>([:])
  /// Enough for any screen; beyond it the oldest walk through a very long article is forgotten.
  private static let most = 512

  func lines(ofPiece index: Int, wrap: () -> [ProseLine]) -> [ProseLine] {
    if let known = lines.withLock({ $0[index] }) { return known }
    let wrapped = wrap()
    lines.withLock { known in
      if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
      known[index] = wrapped
    }
    return wrapped
  }
}
