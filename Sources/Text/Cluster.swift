/// A user-perceived character: its UTF-8 bytes within a text and the cells it takes (0, 1 or 2).
public struct Cluster: Hashable, Sendable {
  public let range: Range<Int>
  public let width: Int
  /// Whether it is one code point that takes these cells by itself: nothing joined, and no mark without a letter.
  public let isOneScalar: Bool

  public init(range: Range<Int>, width: Int, isOneScalar: Bool) {
    self.range = range
    self.width = width
    self.isOneScalar = isOneScalar
  }
}
