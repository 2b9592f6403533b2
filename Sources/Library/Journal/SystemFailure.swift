import Glibc

/// What the system said (`errno`).
struct SystemFailure: Error, Hashable {
  let code: Int32

  /// As it stands within a sentence: `permission denied`.
  var words: String {
    guard let words = strerror(code) else { return "error \(code)" }
    let text = String(cString: words)
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
