import Glibc
import Screen

extension Terminal {
  /// How long the rest of a key may take: an Escape with nothing after it for so long is the key itself.
  static let escapeDelay = Duration.milliseconds(50)
  /// How long a paste may pause; its end has been lost after that, and keys must get through.
  static let pasteDelay = Duration.seconds(1)

  /// Waits for something to happen and tells it.
  ///
  /// Suspending at a `SIGTSTP`, and taking the terminal back when the program is continued, happens in here.
  /// - Parameter timeout: how long to wait; for ever without one, not at all with zero.
  /// - Returns: what happened, in order; nothing after the timeout, and when `waker` woke it.
  public func nextEvents(timeout: Duration? = nil) -> [TerminalEvent] {
    let clock = ContinuousClock()
    let deadline = timeout.map { clock.now + $0 }
    var quietSince = clock.now
    while true {
      let patience = decoder.isPasting ? Self.pasteDelay : Self.escapeDelay
      let keyDeadline = decoder.isPending ? quietSince + patience : nil
      let wait = [deadline, keyDeadline].compactMap(\.self).min().map { max(.zero, $0 - clock.now) }
      let ready = poll(for: wait)
      var events = ready.signals ? eventsOfSignals() : []
      if ready.terminal {
        events += eventsOfTerminal(at: clock.now)
        quietSince = clock.now
      } else if let keyDeadline, clock.now >= keyDeadline {
        events += decoder.finish()
      }
      if ready.wakes { _ = wakes.drain() }
      if events.contains(.hangUp) {
        // A terminal that goes away sends a signal as well.
        if isEnding { events.removeAll { $0 == .hangUp } }
        isEnding = true
      }
      let isLate = deadline.map { clock.now >= $0 } ?? false
      if !events.isEmpty || ready.wakes || isLate { return events }
    }
  }
}

extension Terminal {
  /// Waits until something can be read; `nil` is for ever.
  private func poll(for wait: Duration?) -> (terminal: Bool, signals: Bool, wakes: Bool) {
    // A negative descriptor is left out: a terminal that is gone would be ready for ever.
    var descriptors = [isGone ? -1 : descriptor, signals.readEnd, wakes.readEnd].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let count = Glibc.poll(&descriptors, nfds_t(descriptors.count), wait.map(Self.milliseconds) ?? -1)
    guard count > 0 else { return (false, false, false) }
    return (descriptors[0].revents != 0, descriptors[1].revents != 0, descriptors[2].revents != 0)
  }

  /// Rounded up, so that nobody polls with 0 until a deadline has passed.
  private static func milliseconds(_ duration: Duration) -> Int32 {
    let parts = duration.components
    guard parts.seconds < 86_400 else { return 86_400_000 }
    return Int32(parts.seconds * 1000 + (parts.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }

  private func eventsOfTerminal(at time: ContinuousClock.Instant) -> [TerminalEvent] {
    var bytes = [UInt8](repeating: 0, count: 16 * 1024)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else {
      if count < 0, errno == EINTR || errno == EAGAIN { return [] }
      isGone = true
      return decoder.finish() + [.hangUp]
    }
    return decoder.decode(bytes.prefix(count)).map { event in
      guard case .mouse(let click) = event else { return event }
      return .mouse(clicks.count(click, at: time))
    }
  }

  private func eventsOfSignals() -> [TerminalEvent] {
    let numbers = Set(signals.drain().map(Int32.init))
    var events: [TerminalEvent] = []
    if numbers.contains(SIGTSTP) {
      suspend()
    } else if numbers.contains(SIGCONT) {
      takeBack()
    }
    if numbers.contains(SIGWINCH) {
      updateSize()
      events.append(.resized(size))
    }
    if numbers.contains(SIGINT) { events.append(.key(.control("c"))) }
    if let number = [SIGTERM, SIGHUP].first(where: numbers.contains) {
      endingSignal = endingSignal ?? number
      events.append(.hangUp)
    }
    return events
  }
}
