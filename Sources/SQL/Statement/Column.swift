/// A column of a result, found by its name once, and the type its values are read as.
public struct Column<Value: SQLReadable>: Sendable {
  /// From 0.
  public let index: Int
}
