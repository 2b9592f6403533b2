/// Why there is no number.
enum MeasurementError: Error {
  /// The program cannot do this yet.
  case notYet(String)
  case failed(String)
}

extension MeasurementError {
  var words: String {
    switch self {
    case .notYet(let reason), .failed(let reason): reason
    }
  }
}
