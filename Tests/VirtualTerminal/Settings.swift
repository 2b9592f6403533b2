import CPty
import Glibc

/// A terminal's settings (`termios`), to be compared.
public struct Settings: Equatable, Sendable {
  public let input, output, control, local: UInt32
  public let characters: [UInt8]

  init(of terminal: Int32) {
    var settings = termios()
    tcgetattr(terminal, &settings)
    input = settings.c_iflag
    output = settings.c_oflag
    control = settings.c_cflag
    local = settings.c_lflag
    characters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
  }

  /// Has a terminal echo and gather lines, as a shell does for itself.
  public static func setForShell(_ terminal: Int32) {
    var settings = termios()
    tcgetattr(terminal, &settings)
    settings.c_lflag |= UInt32(ECHO | ICANON)
    tcsetattr(terminal, TCSANOW, &settings)
  }

  public var echoes: Bool { local & UInt32(ECHO) != 0 }
  /// Whether lines are handed over whole.
  public var isCanonical: Bool { local & UInt32(ICANON) != 0 }
}
