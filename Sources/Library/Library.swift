// Library: the face of it all for any front end
//
// Files and folders become a library: found, read on all cores, listed, filtered, resolved, opened. A front end holds ids, a
// total and a window of rows, never the articles; all of it goes through the asynchronous contract below, which an index on
// disk can stand under as well as the memory (`MemoryLibrary`). One suite of contract tests runs on whatever stands there.
public import NewsCore

/// A library of articles, as front ends see it.
public protocol Library: Sendable {
  /// What can be said of the library now.
  func status() async -> LibraryStatus

  /// The status now, and again whenever it or the lists changed; bursts are gathered.
  func changes() async -> AsyncStream<LibraryStatus>

  /// Rows of a headline list around an anchor, all of one moment: at most `before` rows above and `after` rows below it.
  func headlines(_ query: HeadlineQuery, around anchor: HeadlineAnchor, before: Int, after: Int)
    async
    throws(LibraryError) -> HeadlineWindow

  /// An article whole.
  func article(_ id: ArticleID) async throws(LibraryError) -> Article

  /// What listed headlines lead to, in their order, seen from the page they stand on.
  func resolve(_ titles: [String], on page: ArticleID) async throws(LibraryError) -> [Resolution]

  /// The file of an article as it is, decoded as text.
  func savedPage(_ id: ArticleID) async throws(LibraryError) -> String

  /// Files that gave no article, in the order in which they were met.
  func problems() async -> [FileProblem]

  /// Sets the read mark of articles; unknown ones are passed over.
  func mark(_ ids: [ArticleID], asRead isRead: Bool) async throws(LibraryError)
}

/// Why the library could not answer.
public enum LibraryError: Error, Hashable, Sendable {
  case unknownArticle(ArticleID)
  /// The file cannot be read any more; with the system's reason.
  case unreadable(FilePath, reason: String)
}
