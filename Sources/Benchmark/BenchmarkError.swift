/// What stops the benchmark as a whole; what stops one measurement is its outcome.
enum BenchmarkError: Error {
  case usage(String)
  case folder(String, String)
  case program(String)

  var words: String {
    switch self {
    case .usage(let words), .program(let words): words
    case .folder(let path, let reason): "\(path): \(reason)"
    }
  }
}
