/// Something the reader can be told to do, by a key, by `:` and its name, or by the mouse.
public enum Command: String, Hashable, Sendable, CaseIterable {
  case quit
}
