/// The most memory the reader had in all that was done before.
struct ReaderMemory: Measurement {
  let name = "memory of the reader, at its peak"

  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure] {
    [Figure("", Double(try bench.reader().peakMemory) / 1024, .mebibytes, budget: 150)]
  }
}
