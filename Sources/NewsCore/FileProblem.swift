/// A file that gave no article, and why.
public struct FileProblem: Error, Hashable, Sendable {
  public let path: FilePath
  /// What was wrong, as it follows the path: `cannot be opened: permission denied`.
  public let reason: String
  /// What to do about it.
  public let advice: String

  public init(path: FilePath, reason: String, advice: String) {
    self.path = path
    self.reason = reason
    self.advice = advice
  }
}
