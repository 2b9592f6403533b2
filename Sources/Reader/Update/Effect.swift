public import NewsCore

/// What the program is to do for the reader. Values, so that tests compare them.
public enum Effect: Hashable, Sendable {
  /// Answered by `Message.headlines`.
  case fetchHeadlines(RequestID, HeadlineQuery, HeadlineAnchor, before: Int, after: Int)
  /// Answered by `Message.article`.
  case fetchArticle(RequestID, ArticleID)
  /// Answered by `Message.resolved`.
  case resolve(RequestID, [String], on: ArticleID)
  /// Answered by `Message.savedPage`.
  case fetchSavedPage(RequestID, ArticleID)
  /// Answered by `Message.problems`.
  case fetchProblems(RequestID)
  /// The library says what changed by `Message.libraryChanged`.
  case mark([ArticleID], asRead: Bool)
  /// Answered by `Message.timer` after that time.
  case startTimer(RequestID, milliseconds: Int)
  /// Keep the settings for the next time.
  case remember(Settings)
  case captureMouse(Bool)
  /// Draw every cell anew.
  case redraw
  /// Stop as a job, until the shell continues it.
  case suspend
  case quit
}
