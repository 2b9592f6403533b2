import NewsCore

/// How fast a piece of work goes, over its last few seconds.
struct Speedometer: Sendable {
  private var marks: [(moment: ContinuousClock.Instant, done: Int)] = []
  private static let span = Duration.seconds(5)

  /// The progress with its rate.
  mutating func measure(_ done: Int, of total: Int) -> WorkProgress {
    let now = ContinuousClock().now
    if let last = marks.last, last.done > done { marks = [] }
    marks.append((now, done))
    while marks.count > 2, now - marks[1].moment > Self.span { marks.removeFirst() }
    guard let first = marks.first, done > first.done else { return WorkProgress(done: done, total: total) }
    let span = (now - first.moment).components
    let seconds = Double(span.seconds) + Double(span.attoseconds) / 1e18
    // Too short a time says nothing.
    return WorkProgress(done: done, total: total, rate: seconds < 0.2 ? 0 : Int(Double(done - first.done) / seconds))
  }

  mutating func reset() { marks = [] }
}
