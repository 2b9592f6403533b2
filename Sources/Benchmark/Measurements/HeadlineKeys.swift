/// Keys in the list of headlines, each until the frame has settled.
struct HeadlineKeys: Measurement {
  let name: String
  /// Pressed in turn.
  let keys: [String]
  let presses: Int
  var bytesBudget: Double?

  static let rowDown = HeadlineKeys(name: "a row down", keys: [ReaderProgram.down], presses: 300, bytesBudget: 150)
  static let pageDown = HeadlineKeys(name: "a page down", keys: [ReaderProgram.pageDown], presses: 100)
  static let ends = HeadlineKeys(
    name: "to the end and back", keys: [ReaderProgram.bottom, ReaderProgram.top], presses: 40)

  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure] {
    let session = try bench.reader()
    let deadline = bench.deadline
    _ = try session.press(ReaderProgram.top, silence: .milliseconds(300), until: deadline)
    var times: [Double] = []
    var bytes: [Double] = []
    for press in 0..<presses {
      if times.count > 20, deadline.isOver { break }
      // From the top again, so that the end of a small library is not met, where a key changes nothing.
      if press % 20 == 19, keys == [ReaderProgram.pageDown] {
        _ = try session.press(ReaderProgram.top, until: deadline)
      }
      let answer = try session.press(keys[press % keys.count], until: deadline)
      guard let settled = answer.settled else { continue }
      times.append(settled.milliseconds)
      bytes.append(Double(answer.bytes))
    }
    guard !times.isEmpty else { throw .failed("The key changed nothing.") }
    let samples = Samples(times)
    return [
      Figure("p50", samples.median, .milliseconds, budget: 0.4),
      Figure("p99", samples.percentile(99), .milliseconds, budget: 3),
      Figure("to the terminal", Samples(bytes).median, .bytes, budget: bytesBudget),
    ]
  }
}
