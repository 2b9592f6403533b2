/// What can be said of a library at one moment.
public struct LibraryStatus: Equatable, Sendable {
  public var articles: Int
  public var unread: Int
  /// Files found so far, and files read so far.
  public var filesFound, filesRead: Int
  /// Whether files are still being found or read.
  public var isLoading: Bool
  /// Files that gave no article, each with a reason (`FileProblem`).
  public var problems: Int
  /// Files met in folders that are no text, such as pictures, and were left alone.
  public var skipped: Int

  public init(
    articles: Int = 0, unread: Int = 0, filesFound: Int = 0, filesRead: Int = 0, isLoading: Bool = false,
    problems: Int = 0, skipped: Int = 0
  ) {
    self.articles = articles
    self.unread = unread
    self.filesFound = filesFound
    self.filesRead = filesRead
    self.isLoading = isLoading
    self.problems = problems
    self.skipped = skipped
  }
}

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
