public import NewsCore

/// What the program is to do for the reader. Values, so that tests compare them.
public enum Effect: Equatable, Sendable {
  /// Answered by `Message.headlines`.
  case fetchHeadlines(RequestID, HeadlineQuery, HeadlineAnchor, before: Int, after: Int)
  /// What a search found in some articles of its list; answered by `Message.snippets`.
  case fetchSnippets(RequestID, HeadlineQuery, of: [ArticleID])
  /// Answered by `Message.reading`, where there is an answer, and then by `Message.article`.
  case fetchArticle(RequestID, ArticleID)
  /// Answered by `Message.reading`.
  case fetchReading(ArticleID)
  /// Answered by `Message.resolved`.
  case resolve(RequestID, [ListedHeadline], on: ArticleID)
  /// Answered by `Message.savedPage`.
  case fetchSavedPage(RequestID, ArticleID)
  /// Answered by `Message.problems`.
  case fetchProblems(RequestID)
  /// Answered by `Message.contents`.
  case fetchContents(RequestID)
  /// Keep a search under a name, or forget it (`nil`); answered by `Message.searchSaved`.
  case saveSearch(RequestID, String?, name: String)

  // What the reader does; each is answered by `Message.performed` when it is kept.
  case perform(RequestID, Act)
  /// All stories of a list but those that came after one.
  case performAll(RequestID, ReadingChange, HeadlineQuery, through: Int)
  /// The stories in some rows; fails if others stand there by now.
  case performRows(RequestID, ReadingChange, RowRange)
  case undo(RequestID)
  case redo(RequestID)
  /// What files of other readers say.
  case takeOverOffers(RequestID)
  /// The reader was told of that.
  case noteOffersTold

  /// Look at all files again. The library says what changed by `Message.libraryChanged`.
  case refresh
  /// End the refresh that is under way.
  case stopRefresh
  /// Answered by `Message.timer` after that time.
  case startTimer(RequestID, milliseconds: Int)
  /// Keep the settings for the next time.
  case remember(Settings)
  case captureMouse(Bool)
  /// Draw every cell anew.
  case redraw
  /// Stop as a job, until the shell continues it.
  case suspend
  /// Leave, as soon as all that was to be kept is kept (`State.isKeeping`).
  case quit
}
