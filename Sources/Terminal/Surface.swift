import CNcurses
import CTerminal
import Glibc
import Screen

/// ncurses' screen on a terminal, by one description of it. One at a time.
final class Surface {
  let type: String
  let depth: ColorDepth
  let capabilities: Capabilities

  private let screen: OpaquePointer
  private let files: [UnsafeMutablePointer<FILE>]
  private var pairs: ColorPairs
  private var cursorIsVisible = true
  /// Where a cluster is handed over: ncurses takes five code points and a zero.
  private let cluster = UnsafeMutablePointer<wchar_t>.allocate(capacity: maximumScalars + 1)
  private static let maximumScalars = 5

  /// - Throws: `unknownType` and `incapable`, the terminal untouched.
  init(type: String, descriptor: Int32, hasColor: Bool) throws(TerminalError) {
    guard Capabilities.exist(type) else { throw .unknownType(type) }
    // ncurses flushes and forgets its files; they get descriptors of their own.
    let files = ["w", "r"].compactMap { mode in
      let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
      return copy < 0 ? nil : fdopen(copy, mode)
    }
    guard files.count == 2 else { throw .system(errno) }
    guard let screen = newterm(type, files[0], files[1]) else {
      files.forEach { fclose($0) }
      throw .unknownType(type)
    }
    guard curses_string("cup") != nil, curses_string("clear") != nil else {
      endwin()
      delscreen(screen)
      files.forEach { fclose($0) }
      throw .incapable(type)
    }
    self.type = type
    self.files = files
    self.screen = screen
    capabilities = Capabilities()
    raw()
    noecho()
    nonl()
    // Frames are never cut short because a key is waiting.
    typeahead(-1)
    let hasColor = hasColor && has_colors() && start_color() != ERR
    let hasDefaults = hasColor && use_default_colors() != ERR
    depth = hasColor ? Self.depth : .none
    pairs = ColorPairs(depth: depth, limit: Int(curses_pairs()), hasDefaults: hasDefaults)
  }

  deinit { cluster.deallocate() }

  var size: Size { Size(columns: Int(getmaxx(curses_window())), rows: Int(getmaxy(curses_window()))) }

  /// Draws what differs from `shown`; all of it where that is `nil` or of another size.
  func draw(_ canvas: Canvas, over shown: Canvas?) {
    let window = curses_window()
    let size = size
    let shown = shown.flatMap { $0.size == canvas.size ? $0 : nil }
    if shown == nil {
      clearok(window, true)
      werase(window)
    }
    drawRows(of: canvas, over: shown, size: size)
    if pairs.ranOut {
      // The cells on the terminal refer to pairs that are to mean something else: all from the start.
      pairs.reset()
      clearok(window, true)
      drawRows(of: canvas, over: nil, size: size)
    }
    let cursor = canvas.cursor.flatMap { Rectangle(size).contains($0) ? $0 : nil }
    if let cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    if (cursor != nil) != cursorIsVisible {
      cursorIsVisible = cursor != nil
      curs_set(cursorIsVisible ? 1 : 0)
    }
    wrefresh(window)
  }

  func resize(to size: Size) {
    resizeterm(Int32(max(1, size.rows)), Int32(max(1, size.columns)))
  }

  /// Back to the terminal's first screen and its settings; `draw` comes again.
  func leave() { endwin() }

  func close() {
    delscreen(screen)
    files.forEach { fclose($0) }
  }

  private static var depth: ColorDepth {
    let colors = tigetnum("colors")
    if colors > 256 { return .direct }
    return ColorDepth.allCases.last { $0.rawValue <= colors } ?? .none
  }
}

extension Surface {
  private func drawRows(of canvas: Canvas, over shown: Canvas?, size: Size) {
    for row in 0..<min(canvas.size.rows, size.rows) {
      let cells = canvas.row(row)
      if let shown, shown.row(row) == cells { continue }
      draw(cells.prefix(size.columns), row: row)
    }
  }

  /// Writes a row whole. What of it has to be sent is ncurses' business.
  private func draw(_ cells: ArraySlice<Cell>, row: Int) {
    let window = curses_window()
    var style: Style?
    var look = (attributes: attr_t(0), pair: Int32(0))
    for (column, cell) in cells.enumerated() where cell.width > 0 {
      if cell.style != style {
        style = cell.style
        look = (Self.attributes(cell.style.attributes), pairs.pair(for: cell.style))
      }
      let fits = column + Int(cell.width) <= cells.count
      var shape = cchar_t()
      set(fits ? cell : .blank)
      setcchar(&shape, cluster, look.attributes, 0, &look.pair)
      mvwadd_wch(window, Int32(row), Int32(column), &shape)
    }
  }

  /// Puts a cell's code points where `setcchar` takes them, and tells ncurses their widths.
  private func set(_ cell: Cell) {
    var count = 0
    for scalar in cell.text.unicodeScalars.prefix(Self.maximumScalars) {
      if scalar.value >= 0x80 { cterminal_width_note(scalar.value, count == 0 ? UInt32(cell.width) : 0) }
      cluster[count] = wchar_t(scalar.value)
      count += 1
    }
    cluster[count] = 0
  }

  private static func attributes(_ attributes: Style.Attributes) -> attr_t {
    var result = attr_t(0)
    if attributes.contains(.bold) { result |= curses_bold() }
    if attributes.contains(.dim) { result |= curses_dim() }
    if attributes.contains(.italic) { result |= curses_italic() }
    if attributes.contains(.underline) { result |= curses_underline() }
    if attributes.contains(.reverse) { result |= curses_reverse() }
    return result
  }
}

extension Rectangle {
  fileprivate init(_ size: Size) { self.init(column: 0, row: 0, columns: size.columns, rows: size.rows) }
}
