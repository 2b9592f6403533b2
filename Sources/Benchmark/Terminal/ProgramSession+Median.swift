extension ProgramSession {
  /// Presses a key again and again.
  /// - Parameter others: keys that lead back to where it can be pressed again.
  /// - Returns: milliseconds until the screen had settled, the median; `nil` where nothing ever changed.
  func median(
    of key: String, then others: [String] = [], presses: Int, until deadline: Deadline
  ) throws(MeasurementError) -> Double? {
    var times: [Double] = []
    for _ in 0..<presses {
      if times.count > 5, deadline.isOver { break }
      if let settled = try press(key, until: deadline).settled { times.append(settled.milliseconds) }
      for other in others { _ = try press(other, until: deadline) }
    }
    return times.isEmpty ? nil : Samples(times).median
  }
}
