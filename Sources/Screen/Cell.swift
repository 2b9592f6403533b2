/// One cell of a canvas.
public struct Cell: Hashable, Sendable {
  /// A harmless cluster; "" in the second cell of a wide one.
  public var text: String
  /// Cells the cluster takes: 1 or 2; 0 in the second cell of a wide one.
  public var width: UInt8
  public var style: Style

  public init(text: String, width: UInt8, style: Style) {
    self.text = text
    self.width = width
    self.style = style
  }

  public static let blank = Cell(text: " ", width: 1, style: .plain)
}
