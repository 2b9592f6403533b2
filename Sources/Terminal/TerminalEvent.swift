public import Screen

/// What comes from a terminal.
public enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// Text pasted at once (bracketed paste), as it came.
  case paste(String)
  case resized(Size)
  /// The terminal is gone, or a signal asks to end. Comes once.
  case hangUp
}
