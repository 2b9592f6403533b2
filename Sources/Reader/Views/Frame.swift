public import Screen

/// What follows from its values alone: where they are equal, the same cells are drawn, wherever that is.
protocol FramePart: Equatable, Sendable {
  func draw(on canvas: inout Canvas, in area: Rectangle)
}

/// A canvas and the parts it was drawn of, so that the next frame takes over what is still the same instead of drawing it.
public struct Frame: Sendable {
  public var canvas: Canvas
  private var parts: [Place: Part] = [:]
  private let former: (canvas: Canvas, parts: [Place: Part])?

  /// Which part it is from one frame to the next.
  enum Place: Hashable, Sendable {
    case headline(row: Int)
    case sidebar
  }

  private struct Part: Sendable {
    let drawn: any FramePart
    let area: Rectangle
    /// Where it put the cursor.
    let cursor: Point?
  }

  /// A blank one; of the former one's parts nothing is left where that had another size.
  init(_ canvas: Canvas, after former: Frame?) {
    self.canvas = canvas
    self.former = former.flatMap {
      $0.canvas.size == canvas.size && $0.canvas.metrics == canvas.metrics ? ($0.canvas, $0.parts) : nil
    }
  }

  /// As it is kept until the next one.
  private init(canvas: Canvas, parts: [Place: Part]) {
    self.canvas = canvas
    self.parts = parts
    former = nil
  }

  /// What the next frame is drawn after.
  /// - Parameter isCovered: Whether something lies over the parts, of which nothing can be taken over then.
  func finished(isCovered: Bool) -> Frame {
    Frame(canvas: canvas, parts: isCovered ? [:] : parts)
  }

  mutating func draw<Drawn: FramePart>(_ part: Drawn, as place: Place, in area: Rectangle) {
    let cursor = canvas.cursor
    canvas.cursor = nil
    if !takeOver(part, as: place, in: area) { part.draw(on: &canvas, in: area) }
    parts[place] = Part(drawn: part, area: area, cursor: canvas.cursor)
    canvas.cursor = canvas.cursor ?? cursor
  }

  private mutating func takeOver<Drawn: FramePart>(_ part: Drawn, as place: Place, in area: Rectangle) -> Bool {
    guard let former, let same = former.parts[place], same.area.columns == area.columns, same.area.rows == area.rows,
      same.drawn as? Drawn == part, canvas.copy(same.area, of: former.canvas, to: area)
    else { return false }
    canvas.cursor = same.cursor.map { cursor in
      Point(column: cursor.column + area.column - same.area.column, row: cursor.row + area.row - same.area.row)
    }
    return true
  }
}
