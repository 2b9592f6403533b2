/// What a reader wrote to an article, to be set with it.
public struct Annotations: Hashable, Sendable {
  /// Shown below the title.
  public var tags: [String]
  /// By the block below which they are shown.
  public var notes: [Int: [String]]

  public init(tags: [String] = [], notes: [Int: [String]] = [:]) {
    self.tags = tags
    self.notes = notes
  }
}
