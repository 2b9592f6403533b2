/// A file that gave no article, and why.
public struct FileProblem: Error, Hashable, Sendable {
  public let path: FilePath
  /// What was wrong, as it follows the path: `cannot be opened: permission denied`.
  public let reason: String
  /// What to do about it.
  public let advice: String
  /// Whether something is wrong with the file: a feed may have no items yet.
  public let isFault: Bool

  public init(path: FilePath, reason: String, advice: String, isFault: Bool = true) {
    self.path = path
    self.reason = reason
    self.advice = advice
    self.isFault = isFault
  }
}
