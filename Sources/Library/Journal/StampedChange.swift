public import NewsCore

/// A change with when it was made, and on which device: of two changes of a field the one with the greater stamp counts.
public struct StampedChange: Hashable, Sendable {
  public let change: ReadingChange
  public let time: JournalTime
  public let device: String

  public init(_ change: ReadingChange, at time: JournalTime, on device: String) {
    self.change = change
    self.time = time
    self.device = device
  }

  /// Whether this is the later word on their field.
  ///
  /// One order for all devices, whatever they read first. Two words of one device at one time are a copy that went its own
  /// way (a restored backup); which of them counts is then of no importance, but all must agree.
  public func supersedes(_ other: StampedChange) -> Bool {
    if time != other.time { return time > other.time }
    if device != other.device { return other.device.utf8.lexicographicallyPrecedes(device.utf8) }
    if change == other.change { return false }
    return other.change.written.utf8.lexicographicallyPrecedes(change.written.utf8)
  }
}
