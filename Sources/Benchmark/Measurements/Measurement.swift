/// A line of the table: what is measured, and how.
protocol Measurement: Sendable {
  var name: String { get }
  /// - Throws: `MeasurementError` where there is no number, with the reason in words.
  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure]
}
