/// What a page may take at most, so that a hostile one costs little.
public struct HTMLLimits: Hashable, Sendable {
  /// Elements in one another; what lies deeper is put side by side at this depth, as browsers do.
  public var depth: Int
  /// Elements and texts; what comes behind is cut off.
  public var nodes: Int
  /// Of the page; at most 2 GiB.
  public var bytes: Int

  public init(depth: Int = 400, nodes: Int = 2_000_000, bytes: Int = 256 << 20) {
    self.depth = depth
    self.nodes = nodes
    self.bytes = bytes
  }
}
