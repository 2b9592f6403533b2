import Synchronization

/// Does one thing after the other, in the order in which they were handed in.
final class OrderedWork: Sendable {
  private let last = Mutex<Task<Void, Never>?>(nil)

  /// Does it when all that was handed in before is done.
  func add(_ work: @escaping @Sendable () async -> Void) {
    last.withLock { last in
      last = Task(priority: .userInitiated) { [former = last] in
        await former?.value
        await work()
      }
    }
  }
}
