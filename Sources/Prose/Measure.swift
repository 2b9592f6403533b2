public import Text

/// The width a galley is set to.
public struct Measure: Hashable, Sendable {
  /// At least 1.
  public var columns: Int
  public var metrics: CellMetrics

  public init(columns: Int, metrics: CellMetrics = CellMetrics()) {
    self.columns = max(1, columns)
    self.metrics = metrics
  }
}
