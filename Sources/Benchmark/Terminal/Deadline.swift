/// When a measurement is given up.
struct Deadline {
  let limit: Duration
  private let end: ContinuousClock.Instant

  init(_ limit: Duration) {
    self.limit = limit
    end = .now + limit
  }

  var isOver: Bool { ContinuousClock.now >= end }
}
