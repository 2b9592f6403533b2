public import NewsCore
public import Screen

/// Everything that can happen to the reader.
public enum Message: Sendable {
  // From the terminal.
  case key(Key)
  case mouse(MouseEvent)
  case paste(String)
  case resized(Size)
  // From the clock, at every new minute.
  case clock(LocalTime)
  // From the library.
  /// Something changed: progress, or the lists.
  case libraryChanged(LibraryStatus)
  // Answers to effects, with the request's identity.
  case headlines(RequestID, HeadlineWindow)
  case article(RequestID, Article)
  /// In the order of the titles asked for.
  case resolved(RequestID, [Resolution])
  case savedPage(RequestID, String)
  case problems(RequestID, [FileProblem])
  case timer(RequestID)
  /// A request failed; the text says why and what to do.
  case failed(RequestID, String)
  /// Something that nobody asked for failed, such as keeping the settings.
  case trouble(String)
}
