import Screen

/// Tells a double click from two clicks.
struct ClickCounter {
  private var last: (point: Point, time: ContinuousClock.Instant)?

  /// The same event, or a double click where it is the second click on a cell within 0.4 s.
  mutating func count(_ event: MouseEvent, at time: ContinuousClock.Instant) -> MouseEvent {
    guard event.action == .click else { return event }
    if let last, last.point == event.point, time - last.time <= .milliseconds(400) {
      self.last = nil
      return MouseEvent(.doubleClick, at: event.point)
    }
    last = (event.point, time)
    return event
  }
}
