// Terminal: shows a canvas, reads keys
//
// ncurses is seen in this module only. The contract with the program is small: size, show a canvas, next events, suspend,
// and leave the terminal as it was, whatever happens.
public import Screen

/// What comes from a terminal.
public enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// Text pasted at once (bracketed paste), as it came.
  case paste(String)
  case resized(Size)
  /// The terminal is gone, or a signal asks to end.
  case hangUp
}
