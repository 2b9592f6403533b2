import CNcurses
import CTerminal
import Glibc
import Screen

/// ncurses' screen on a terminal, by one description of it. ncurses speaks of one at a time: the newest, or what was made current.
final class Surface {
  let type: String
  let depth: ColorDepth
  let capabilities: Capabilities

  private let files: TerminalFiles
  private let screen: OpaquePointer
  private var pairs: ColorPairs
  private var cursorIsVisible = true
  /// The style of the last cell, and what it is to ncurses: most cells have their neighbour's.
  private var style: Style?
  private var look = (attributes: attr_t(0), pair: Int32(0))
  /// Where a cluster is handed over: ncurses takes five code points and a zero.
  private let cluster = UnsafeMutablePointer<wchar_t>.allocate(capacity: maximumScalars + 1)
  private static let maximumScalars = 5

  /// - Throws: `unknownType` and `incapable`, the terminal untouched and a former surface still current.
  init(type: String, files: TerminalFiles, hasColor: Bool) throws(TerminalError) {
    guard let screen = newterm(type, files.output, files.input) else { throw .unknownType(type) }
    guard curses_string("cup") != nil, curses_string("clear") != nil else {
      endwin()
      delscreen(screen)
      throw .incapable(type)
    }
    self.type = type
    self.files = files
    self.screen = screen
    capabilities = Capabilities()
    curses_keep_palette()
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
    var doubtful = drawRows(of: canvas, over: shown, size: size)
    if pairs.ranOut {
      // The cells on the terminal refer to pairs that are to mean something else: all from the start.
      pairs.reset()
      style = nil
      clearok(window, true)
      doubtful = drawRows(of: canvas, over: nil, size: size)
    }
    draw(doubtful, of: canvas)
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

  /// Makes it the one that ncurses speaks of.
  func makeCurrent() { _ = set_term(screen) }

  /// Nothing is asked of it any more.
  func close() {
    makeCurrent()
    delscreen(screen)
  }

  private static var depth: ColorDepth {
    let colors = tigetnum("colors")
    if colors > 256 { return .direct }
    return ColorDepth.allCases.last { $0.rawValue <= colors } ?? .none
  }
}

extension Surface {
  /// - Returns: where clusters of doubtful width are, which are still blank.
  private func drawRows(of canvas: Canvas, over shown: Canvas?, size: Size) -> [Point] {
    var doubtful: [Point] = []
    for row in 0..<min(canvas.size.rows, size.rows) {
      if let shown, canvas.row(row, isAsIn: shown) { continue }
      draw(canvas.row(row).prefix(size.columns), over: shown?.row(row), row: row, &doubtful)
    }
    return doubtful
  }

  /// Writes what of a row differs from the one before. What of it has to be sent is ncurses' business.
  private func draw(_ cells: ArraySlice<Cell>, over former: ArraySlice<Cell>?, row: Int, _ doubtful: inout [Point]) {
    for (column, cell) in cells.enumerated() where cell.width > 0 {
      // One of doubtful width was written past ncurses, and is written again with its row.
      if let former, cell.width == 1, former[former.startIndex + column] == cell { continue }
      let point = Point(column: column, row: row)
      if column + Int(cell.width) > cells.count {
        put(Cell(text: " ", width: 1, style: cell.style), at: point)
      } else if cell.width == 2, cell.isOfDoubtfulWidth {
        let blank = Cell(text: " ", width: 1, style: cell.style)
        put(blank, at: point)
        put(blank, at: Point(column: column + 1, row: row))
        doubtful.append(point)
      } else {
        put(cell, at: point)
      }
    }
  }

  /// Writes clusters that terminals of different age and settings draw in one cell or in two, each by itself: the cells were
  /// blank before, and where the cursor went is not relied on. So nothing beside them shifts.
  private func draw(_ doubtful: [Point], of canvas: Canvas) {
    guard !doubtful.isEmpty else { return }
    wrefresh(curses_window())
    for point in doubtful {
      put(canvas[point], at: point)
      wrefresh(curses_window())
      // In the last column ncurses does not rely on it either.
      let next = Point(column: point.column + 2, row: point.row)
      if next.column < size.columns { Capabilities.address(of: next).write(to: fileno(files.output)) }
    }
  }

  private func put(_ cell: Cell, at point: Point) {
    if cell.style != style, !(cell.isBlank && style.map(cell.style.isBlankLike) ?? false) {
      style = cell.style
      look = (Self.attributes(cell.style.attributes), pairs.pair(for: cell.style))
    }
    var shape = cchar_t()
    set(cell)
    setcchar(&shape, cluster, look.attributes, 0, &look.pair)
    mvwadd_wch(curses_window(), Int32(point.row), Int32(point.column), &shape)
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

extension Style {
  /// Whether a blank looks the same in another style, so that the terminal need not be told of it.
  fileprivate func isBlankLike(_ other: Style) -> Bool {
    background == other.background
      && attributes.union(other.attributes).isDisjoint(with: [.reverse, .underline])
  }
}

extension Cell {
  /// Whether its width depends on the terminal's age or settings: emoji, and what is wide only where ambiguous width is.
  /// The scripts of East Asia are wide everywhere.
  fileprivate var isOfDoubtfulWidth: Bool {
    switch text.unicodeScalars.first?.value ?? 0 {
    case 0x1100...0x115F, 0x2E80...0xDFFF, 0xF900...0xFAFF, 0xFE30...0xFFDC, 0x20000...0x3FFFF: false
    default: true
    }
  }
}

extension Rectangle {
  fileprivate init(_ size: Size) { self.init(column: 0, row: 0, columns: size.columns, rows: size.rows) }
}
