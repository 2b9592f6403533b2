import Glibc

/// Why a terminal cannot be used.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard output is no terminal.
  case noTerminal
  /// `TERM` is not set.
  case untyped
  /// There is no description of this type of terminal.
  case unknownType(String)
  /// This type of terminal cannot place text on a screen.
  case incapable(String)
  /// What the system said (`errno`).
  case system(Int32)
}

extension TerminalError: CustomStringConvertible {
  /// What is wrong and what to do about it, in one sentence each.
  public var description: String {
    switch self {
    case .noTerminal:
      "The reader needs a terminal, and standard output is none. `broadsheet list` and `broadsheet show` write to pipes."
    case .untyped:
      "TERM is not set, so nobody knows what this terminal can do. Try TERM=xterm-256color."
    case .unknownType(let type):
      "There is no description of the terminal \"\(type)\" (TERM) on this machine. "
        + "Try TERM=xterm-256color, or install ncurses-term."
    case .incapable(let type):
      "The terminal \"\(type)\" (TERM) cannot place text on a screen. Try TERM=xterm-256color if it is a better one."
    case .system(let code):
      "The terminal cannot be used: \(String(cString: strerror(code)))."
    }
  }
}
