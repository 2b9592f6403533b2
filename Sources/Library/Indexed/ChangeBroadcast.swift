import NewsCore

/// Tells those who listen what changed: at once, and what follows closely in one go after a pause.
struct ChangeBroadcast {
  private var listeners: [AsyncStream<LibraryStatus>.Continuation] = []
  private var isPausing = false
  private var isBehind = false

  /// A listener hears the status as it is now, and then of changes; one that is slow hears the latest.
  mutating func subscribe(_ status: LibraryStatus) -> AsyncStream<LibraryStatus> {
    let (stream, continuation) = AsyncStream.makeStream(of: LibraryStatus.self, bufferingPolicy: .bufferingNewest(1))
    continuation.yield(status)
    listeners.append(continuation)
    return stream
  }

  /// - Returns: whether a pause begins, whose end the owner is to tell by `pauseEnded`.
  mutating func announce(_ status: LibraryStatus) -> Bool {
    guard !isPausing else {
      isBehind = true
      return false
    }
    listeners.removeAll { listener in
      if case .terminated = listener.yield(status) { true } else { false }
    }
    isPausing = true
    return true
  }

  /// - Returns: whether something changed meanwhile.
  mutating func pauseEnded() -> Bool {
    defer { isBehind = false }
    isPausing = false
    return isBehind
  }
}
