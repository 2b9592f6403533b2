public import Text

/// The width a galley is set to.
public struct Measure: Hashable, Sendable {
  /// At least 2: in one column no wide character has room. A pane that narrow cuts its lines.
  public let columns: Int
  public let metrics: CellMetrics

  public init(columns: Int, metrics: CellMetrics = CellMetrics()) {
    self.columns = max(2, columns)
    self.metrics = metrics
  }
}
