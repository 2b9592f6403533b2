/// A key press.
public enum Key: Hashable, Sendable {
  /// A key that writes: one cluster.
  case character(Character)
  /// Control and a letter, lower-case: `.control("f")`.
  case control(Character)
  /// Alt (or Escape, fast) and a key that writes.
  case alt(Character)
  case up, down, left, right, home, end, pageUp, pageDown
  case enter, tab, backTab, escape, backspace, delete, insert
  case function(Int)
}

/// What the mouse did, where it is turned on.
public struct MouseEvent: Hashable, Sendable {
  public enum Action: Hashable, Sendable {
    case click, doubleClick, wheelUp, wheelDown
  }

  public let action: Action
  public let point: Point

  public init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}
