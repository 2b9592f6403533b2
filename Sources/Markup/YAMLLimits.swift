/// What a YAML document may take at most, so that a hostile one costs little.
public struct YAMLLimits: Hashable, Sendable {
  /// Of the file.
  public var bytes: Int
  /// Sequences and mappings in one another.
  public var depth: Int
  /// Scalars, sequences and mappings, those that aliases repeat included.
  public var nodes: Int

  public init(bytes: Int = 1 << 20, depth: Int = 50, nodes: Int = 50_000) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
  }
}
