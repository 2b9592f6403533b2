import NewsCore

/// The articles of one file on their way into the index.
struct ArticleReplacement: Sendable {
  let file: Int
  /// Whether search may know less of what is there than there is.
  let isSuspect: Bool
  /// What the file held before and was not met again yet.
  var former: FormerArticles
  /// Older versions of what the file held before: they count where the newer ones are not met.
  var putOff: [ArticleID: ArticleEntry] = [:]

  /// Older versions that are waited with; of more than these the next counts at once.
  static let mostPutOff = 1000
}
