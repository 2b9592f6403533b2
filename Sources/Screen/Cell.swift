/// One cell of a canvas.
///
/// A frame is thousands of cells, made, copied and compared at every key. So a cell owns nothing: its cluster lies in it.
public struct Cell: Hashable, Sendable {
  /// UTF-8, then zeros: five code points of four bytes, all that ncurses keeps.
  private var bytes: (UInt64, UInt64, UInt32)
  /// Cells the cluster takes: 1 or 2; 0 in the second cell of a wide one.
  public var width: UInt8
  public var style: Style
  /// Fills the cell up, so that cells whose bytes are the same are the same and mostly the other way round.
  private var rest: UInt16 = 0

  /// - Parameter text: a harmless cluster; "" in the second cell of a wide one. What is over five code points is left out.
  public init(text: String, width: UInt8, style: Style) {
    var text = text
    self = text.withUTF8 { Cell(utf8: $0, width: width, style: style) }
  }

  init(utf8: UnsafeBufferPointer<UInt8>, width: UInt8, style: Style) {
    bytes = (0, 0, 0)
    self.width = width
    self.style = style
    let count = Self.length(of: utf8)
    withUnsafeMutableBytes(of: &bytes) { $0.copyBytes(from: utf8.prefix(count)) }
  }

  /// A printable ASCII character.
  init(ascii: UInt8, style: Style) {
    bytes = (UInt64(ascii).littleEndian, 0, 0)
    width = 1
    self.style = style
  }

  public static let blank = Cell(ascii: 0x20, style: .plain)

  static func blank(_ style: Style) -> Cell { Cell(ascii: 0x20, style: style) }

  public var isBlank: Bool { bytes == (UInt64(0x20).littleEndian, 0, 0) && width == 1 }

  private static let capacity = 20

  /// Bytes that have room, never parted inside a code point.
  private static func length(of utf8: UnsafeBufferPointer<UInt8>) -> Int {
    guard utf8.count > capacity else { return utf8.count }
    var count = capacity
    while count > 0, utf8[count] & 0xC0 == 0x80 { count -= 1 }
    return count
  }
}

extension Cell {
  public var text: String { withUTF8 { String(decoding: $0, as: UTF8.self) } }

  /// Hands over the cluster.
  public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withUnsafeBytes(of: bytes) { raw in
      raw.withMemoryRebound(to: UInt8.self) { all in
        body(UnsafeBufferPointer(rebasing: all.prefix { $0 != 0 }))
      }
    }
  }

  public static func == (left: Cell, right: Cell) -> Bool {
    left.bytes == right.bytes && left.width == right.width && left.style == right.style
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytes.0)
    hasher.combine(bytes.1)
    hasher.combine(bytes.2)
    hasher.combine(width)
    hasher.combine(style)
  }
}
