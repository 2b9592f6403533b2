/// Which stories a headline list shows, and in which order.
public struct HeadlineQuery: Hashable, Sendable {
  /// What was written in the query language (`Query`); "" finds all.
  public var search: String
  /// Whether it is still being written: its last word may be the beginning of one.
  public var isBeingTyped: Bool
  /// Words that must all be in the title, each at least as the beginning of a word, folded as for search; "" lets all pass.
  public var titleWords: String
  public var sort: HeadlineSort
  /// The number of the first story that may pass, of those that came later than others; `nil` lets all pass.
  public var since: Int?
  /// Which look at the list this is. Rows that once were in the list stay through marks until another look is taken.
  public var visit: Int

  public init(
    search: String = "", isBeingTyped: Bool = false, titleWords: String = "", sort: HeadlineSort = .newest,
    since: Int? = nil, visit: Int = 0
  ) {
    self.search = search
    self.isBeingTyped = isBeingTyped
    self.titleWords = titleWords
    self.sort = sort
    self.since = since
    self.visit = visit
  }

  /// All stories, the newest first.
  public static let all = HeadlineQuery()

  /// Whether every story passes.
  public var passesAll: Bool {
    search.allSatisfy(\.isWhitespace) && titleWords.allSatisfy(\.isWhitespace) && since == nil
  }
}

/// The order of a headline list. What is equal in it stands newest first.
public enum HeadlineSort: String, Hashable, Sendable, CaseIterable {
  /// Undated last.
  case newest, oldest
  /// By folded title.
  case title
  /// By name; stories without one last.
  case source, section
  /// The shortest first, the longest first.
  case shortest, longest
  /// The most first.
  case votes, copies
  /// The best match of a search first; without a search the newest.
  case relevance = "best"

  /// By its name, or another name for it, as in a query.
  public init?(name: String) {
    guard let order = QueryOrder(name: name) else { return nil }
    self.init(order)
  }

  /// As a query asks for it.
  public init(_ order: QueryOrder) {
    switch order {
    case .newest: self = .newest
    case .oldest: self = .oldest
    case .best: self = .relevance
    case .title: self = .title
    case .source: self = .source
    case .section: self = .section
    case .shortest: self = .shortest
    case .longest: self = .longest
    case .votes: self = .votes
    case .copies: self = .copies
    }
  }
}

/// Where in a list a window of rows is wanted.
public enum HeadlineAnchor: Hashable, Sendable {
  /// Around this row, or the nearest there is.
  case row(Int)
  /// Around this article; around the row where it no longer is in the list.
  case article(ArticleID, elseRow: Int)
  /// Around the nearest unread article after (or before) the given one, going round at the end; around that one where there is none.
  case unread(after: ArticleID?, forward: Bool)
}
