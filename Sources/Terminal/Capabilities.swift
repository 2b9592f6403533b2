import CNcurses
import Screen

/// What the current terminal's description says beyond what ncurses' screen does by itself.
struct Capabilities {
  /// Keys that write sequences, and each paste in brackets.
  let enter: [UInt8]
  let leave: [UInt8]
  let mouseOn: [UInt8]
  let mouseOff: [UInt8]
  /// All that puts a terminal right whatever state it is in, for a program that dies.
  let restore: [UInt8]
  /// What the terminal's keys write.
  let keys: [[UInt8]: Key]

  /// Asks the description that ncurses uses just now.
  init() {
    // What terminfo has no standard names for is understood, or passed over, by whatever speaks ECMA-48.
    let isStandard = Self.string("cup").starts(with: [0x1B, UInt8(ascii: "[")])
    let isModern = isStandard && !Self.string("kcuu1").isEmpty
    enter = Self.string("smkx") + (isModern ? Array("\u{1B}[?2004h".utf8) : [])
    mouseOn = isModern ? Array("\u{1B}[?1000h\u{1B}[?1006h".utf8) : []
    mouseOff = isModern ? Array("\u{1B}[?1006l\u{1B}[?1000l".utf8) : []
    leave = mouseOff + (isModern ? Array("\u{1B}[?2004l".utf8) : []) + Self.string("rmkx")
    restore = leave + Self.string("sgr0") + Self.string("op") + Self.string("rmcup") + Self.string("cnorm")
    keys = Self.names.reduce(into: [:]) { keys, pair in
      let sequence = Self.string(pair.name)
      // A key that writes a single byte is read as that byte.
      if sequence.count > 1, sequence.first == 0x1B { keys[sequence] = pair.key }
    }
  }

  /// Whether there is a description of a type of terminal.
  static func exist(_ type: String) -> Bool { curses_describes(type) }

  /// A string without its padding (`$<5>`), which terminals on wires needed.
  private static func string(_ name: String) -> [UInt8] { curses_string(name).map(withoutPadding) ?? [] }

  /// What moves the cursor to a cell.
  static func address(of point: Point) -> [UInt8] {
    curses_address(Int32(point.row), Int32(point.column)).map(withoutPadding) ?? []
  }

  private static func withoutPadding(_ string: UnsafePointer<CChar>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = String(cString: string).utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[rest.index(after: end)...]
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  private static let names: [(name: String, key: Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kcbt", .backTab), ("kdch1", .delete), ("kich1", .insert),
      ("kent", .enter), ("kind", .down), ("kri", .up),
    ] + (1...24).map { ("kf\($0)", .function($0)) }
}
