/// Something the reader can be told to do, by a key, by `:` and its name, or by the mouse.
///
/// The raw value is its name at `:`. All else that is known of it stands in its row of the table.
public enum Command: String, Hashable, Sendable, CaseIterable {
  // Moving
  case down, up
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case top, bottom
  case nextParagraph = "next-paragraph"
  case previousParagraph = "previous-paragraph"
  case readOn = "read-on"
  // Panes
  case left, right
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case zen, wider, narrower
  // Reading
  case open
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case next, previous
  case item
  case historyBack = "history-back"
  case historyForward = "history-forward"
  case savedPage = "saved-page"
  // Marking
  case toggleRead = "toggle-read"
  case star, tag
  case markAll = "mark-all"
  case markAbove = "mark-above"
  case markBelow = "mark-below"
  case choose = "select"
  case chooseRange = "select-range"
  case highlight, note
  case undo, redo
  case takeOver = "take-over"
  // Finding
  case search, filter, sort, contents
  case saveSearch = "save-search"
  case forget, newest, refresh
  // Appearance
  case longerLines = "longer-lines"
  case shorterLines = "shorter-lines"
  case measure, theme
  case ambiguousWidth = "ambiguous-width"
  case mouse
  // Leaving, and the rest
  case leave, back, cancel
  case problems, help, command, redraw, suspend, quit
}
