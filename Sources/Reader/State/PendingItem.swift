/// The beginning of a line's number, waiting for another digit.
public struct PendingItem: Hashable, Sendable {
  public var digits: String
  /// Fires when none came.
  public var timer: RequestID

  public init(digits: String, timer: RequestID) {
    self.digits = digits
    self.timer = timer
  }
}
