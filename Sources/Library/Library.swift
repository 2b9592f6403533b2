// Library: the face of it all for any front end
//
// Files and folders become a library: found, read on all cores, listed, searched, resolved, opened. A front end holds ids, a
// total and a window of rows, never the articles; all of it goes through the asynchronous contract below.
//
// Two truths stand under it. The files are the truth about the news, and are never written to. The journal (`Journal`) is the
// truth about the reader. Between them and the contract stands the index (`Index`), which is made of both and can be lost at
// any time; `Refresh` brings it in line with the files, `Watch` tells when.
public import NewsCore
public import Text

/// A library of articles, as front ends see it.
public protocol Library: Sendable {
  /// What can be said of the library now.
  func status() async -> LibraryStatus

  /// The status now, and again whenever it or the lists changed; bursts are gathered.
  func changes() async -> AsyncStream<LibraryStatus>

  /// Rows of a headline list around an anchor, all of one moment: at most `before` rows above and `after` rows below it.
  ///
  /// A list keeps its rows from one question to the next while the query is the same, marks of whatever kind notwithstanding.
  /// A question for another list ends what was being looked for, which then throws `superseded`.
  func headlines(_ query: HeadlineQuery, around anchor: HeadlineAnchor, before: Int, after: Int)
    async
    throws(LibraryError) -> HeadlineWindow

  /// What a search found in some of its articles, read from their files; those that say nothing are left out.
  func snippets(_ query: HeadlineQuery, of ids: [ArticleID]) async -> [ArticleID: Snippet]

  /// The lists there are.
  func contents() async throws(LibraryError) -> [ContentsEntry]

  /// An article whole.
  func article(_ id: ArticleID) async throws(LibraryError) -> Article

  /// What listed headlines lead to, in their order, seen from the page they stand on.
  func resolve(_ headlines: [ListedHeadline], on page: ArticleID) async throws(LibraryError) -> [Resolution]

  /// The file of an article as it is, decoded as text.
  func savedPage(_ id: ArticleID) async throws(LibraryError) -> String

  /// Files that gave no article, in the order of their paths.
  func problems() async -> [FileProblem]

  // What the reader does. Each is on disk before it answers.

  /// What was done with an article and its copies.
  func reading(of id: ArticleID) async throws(LibraryError) -> ReadingState

  /// Changes of some articles at one stroke; what is so already is passed over.
  /// - Throws: `notSaved` where it could not be kept; it still holds for as long as the program runs.
  func perform(_ act: Act) async throws(LibraryError) -> ActSummary

  /// Changes all stories of a list.
  ///
  /// - Parameter latestStory: that of the rows that were given out (`HeadlineWindow.latestStory`): what came since is left as it
  ///   is. With `nil` nothing is.
  func perform(_ change: ReadingChange, ofAll query: HeadlineQuery, through latestStory: Int?)
    async throws(LibraryError) -> ActSummary

  /// Takes back what was done last, or again before that; `nil` where there is nothing left.
  func undo() async throws(LibraryError) -> ActSummary?

  /// Does again what was taken back last.
  func redo() async throws(LibraryError) -> ActSummary?

  /// Does of an act what nothing was ever said of, for what the reader did here counts over what was done elsewhere.
  func takeOver(_ act: Act) async throws(LibraryError) -> ActSummary

  /// Takes over so what the files of the library say was done in other readers.
  func takeOverOffers() async throws(LibraryError) -> ActSummary

  /// Takes note that the reader was told of the marks in files: they are not offered again.
  func noteOffersTold() async

  /// Keeps a search under a name, or forgets it (`search` is `nil`).
  ///
  /// - Returns: the search that had the name before.
  @discardableResult
  func save(search: String?, named name: String) async throws(LibraryError) -> String?

  /// Looks again at all files.
  func refresh() async

  /// Ends the refresh that is under way; what it did stays, and the next goes on from there.
  func stopRefresh() async
}

extension Library {
  /// Changes all stories of a list, as it stands now.
  public func perform(_ change: ReadingChange, ofAll query: HeadlineQuery) async throws(LibraryError) -> ActSummary {
    try await perform(change, ofAll: query, through: nil)
  }
}

/// Why the library could not answer.
public enum LibraryError: Error, Hashable, Sendable {
  case unknownArticle(ArticleID)
  /// The file cannot be read any more; with the system's reason.
  case unreadable(FilePath, reason: String)
  /// A later question made this one superfluous.
  case superseded
  /// What the reader did is not on disk; with the reason and what to do.
  case notSaved(reason: String)
  /// The index cannot be used; with the reason.
  case broken(reason: String)
}
