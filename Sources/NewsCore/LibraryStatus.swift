/// What can be said of a library at one moment.
public struct LibraryStatus: Equatable, Sendable {
  public var articles: Int
  /// Articles without their copies, and how many of them are unread.
  public var stories, unread: Int
  /// Stories that came since the library was opened, where there was one to open.
  public var arrived: Int
  /// The first of their numbers, and the one that the next story will have (`HeadlineQuery.since`).
  public var firstArrival, nextStory: Int
  /// How often all files were looked at, to the last.
  public var looks: Int
  /// Files and folders that were to be opened and are not there.
  public var missing: Int
  /// What is being done; `nil` where nothing is.
  public var work: LibraryWork?
  /// Files that gave no article, each with a reason (`FileProblem`).
  public var problems: Int
  /// Files met in folders that are no text, such as pictures, and were left alone.
  public var skipped: Int
  /// Articles of which files say that they were read or starred in another reader, and of which nobody was told yet.
  public var offered: Int
  /// Why what the reader does is not kept: the disk is full, or nothing may be written; `nil` where it is kept.
  public var notSaved: String?

  public init(
    articles: Int = 0, stories: Int = 0, unread: Int = 0, arrived: Int = 0, firstArrival: Int = 1, nextStory: Int = 1,
    looks: Int = 0, missing: Int = 0, work: LibraryWork? = nil, problems: Int = 0, skipped: Int = 0, offered: Int = 0,
    notSaved: String? = nil
  ) {
    self.articles = articles
    self.stories = stories
    self.unread = unread
    self.arrived = arrived
    self.firstArrival = firstArrival
    self.nextStory = nextStory
    self.looks = looks
    self.missing = missing
    self.work = work
    self.problems = problems
    self.skipped = skipped
    self.offered = offered
    self.notSaved = notSaved
  }

  /// Whether headlines may still be coming.
  public var isLoading: Bool {
    switch work {
    case .reading, .waiting: true
    case .indexing, nil: false
    }
  }
}

/// What a library is busy with.
public enum LibraryWork: Hashable, Sendable {
  /// Another program brings the library up to date, and this one waits for its turn; what the other does is shown.
  case waiting
  /// Files are being found and read: how many were read of those that have to be, and whether all were found. Of a file of
  /// many articles these are counted; how many it has is told from how much of it was read.
  case reading(WorkProgress, isAllFound: Bool)
  /// All headlines are there; search is told of them.
  case indexing(WorkProgress)
}

/// How far a piece of work is.
public struct WorkProgress: Hashable, Sendable {
  /// Of articles or files.
  public var done, total: Int
  /// A second, lately; 0 where it is not known yet.
  public var rate: Int

  public init(done: Int = 0, total: Int = 0, rate: Int = 0) {
    self.done = done
    self.total = total
    self.rate = rate
  }

  /// Whole seconds, at this rate; `nil` where nothing can be said.
  public var secondsLeft: Int? { rate > 0 && total > done ? (total - done + rate - 1) / rate : nil }
}
