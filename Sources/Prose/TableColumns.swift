import Synchronization

/// Remembers what the columns of tables need, which all their rows tell: a very long table is set a few rows at a time.
final class TableColumns: Sendable {
  private let columns = Mutex<[Int: [TableColumn]]>([:])

  func columns(ofBlock index: Int, measure: () -> [TableColumn]) -> [TableColumn] {
    if let known = columns.withLock({ $0[index] }) { return known }
    let measured = measure()
    columns.withLock { $0[index] = measured }
    return measured
  }
}
