import Synchronization

/// Remembers how wide the columns of tables are, which all their rows tell: a very long table is set a few rows at a time.
final class TableWidths: Sendable {
  private let widths = Mutex<[Int: [Int]]>([:])

  func widths(ofBlock index: Int, measure: () -> [Int]) -> [Int] {
    if let known = widths.withLock({ $0[index] }) { return known }
    let measured = measure()
    widths.withLock { $0[index] = measured }
    return measured
  }
}
