/// A key that the terminal itself echoes: what is below this cannot be told apart.
struct TerminalEcho: Measurement {
  let name = "a key echoed by the terminal alone"

  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure] {
    let session = try ProgramSession("/bin/cat", [], environment: bench.sandbox.environment)
    guard let time = try session.median(of: "x", presses: 50, until: bench.deadline) else {
      throw .failed("The terminal does not echo.")
    }
    return [Figure("p50", time, .milliseconds)]
  }
}
