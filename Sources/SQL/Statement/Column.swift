/// A column of a result, found by its name once, and the type its values are read as: for loops over many rows.
public struct Column<Value: SQLReadable>: Sendable {
  /// From 0.
  @usableFromInline let index: Int
}
