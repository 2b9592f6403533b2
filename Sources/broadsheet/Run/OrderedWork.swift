import Synchronization

/// Does one thing after the other, in the order in which they were handed in.
final class OrderedWork: Sendable {
  private struct Queue {
    var last: Task<Void, Never>?
    /// What is not done yet.
    var count = 0
  }

  private let queue = Mutex(Queue())

  var isIdle: Bool { queue.withLock { $0.count == 0 } }

  /// Does it when all that was handed in before is done.
  func add(_ work: @escaping @Sendable () async -> Void) {
    queue.withLock { queue in
      queue.count += 1
      queue.last = Task(priority: .userInitiated) { [former = queue.last] in
        await former?.value
        await work()
        self.queue.withLock { $0.count -= 1 }
      }
    }
  }
}
