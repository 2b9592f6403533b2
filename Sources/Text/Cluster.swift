/// A user-perceived character: its UTF-8 bytes within a text and the cells it takes (0, 1 or 2).
public struct Cluster: Hashable, Sendable {
  public let range: Range<Int>
  public let width: Int

  public init(range: Range<Int>, width: Int) {
    self.range = range
    self.width = width
  }
}
