public import NewsCore
public import Screen
public import Text

/// Everything that can happen to the reader.
public enum Message: Sendable {
  // From the terminal.
  case key(Key)
  case mouse(MouseEvent)
  case paste(String)
  case resized(Size)
  /// It has gone, and the program is about to leave.
  case hangUp
  // From the clock, at every new minute.
  case clock(LocalTime)
  // From the library.
  /// Something changed: progress, or the lists.
  case libraryChanged(LibraryStatus)
  // Answers to effects, with the request's identity.
  case headlines(RequestID, HeadlineWindow)
  case snippets(RequestID, [ArticleID: Snippet])
  case article(RequestID, Article)
  /// What was done with an article, be it open, on its way, or neither.
  case reading(ArticleID, ReadingState)
  /// In the order of the titles asked for.
  case resolved(RequestID, [Resolution])
  case savedPage(RequestID, String)
  case problems(RequestID, [FileProblem])
  case contents(RequestID, [ContentsEntry])
  /// What had the name before is told with it.
  case searchSaved(RequestID, former: String?)
  /// What the reader did is kept; `nil` where there was nothing to undo or to do again.
  case performed(RequestID, ActSummary?)
  case timer(RequestID)
  /// A request failed; the text says why and what to do.
  case failed(RequestID, String)
  /// Something that nobody asked for failed, such as keeping the settings.
  case trouble(String)
}
