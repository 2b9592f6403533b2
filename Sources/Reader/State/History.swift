public import NewsCore

/// Where the reader was, for going back and forward as in a browser.
public struct History: Hashable, Sendable {
  public struct Place: Hashable, Sendable {
    public var article: ArticleID
    public var offset: DocumentOffset
    /// The paragraph with the mark, if there was one.
    public var paragraph: Int?
    public var focus: Pane
    public var sidebar: Sidebar

    public init(
      article: ArticleID, offset: DocumentOffset, paragraph: Int? = nil, focus: Pane, sidebar: Sidebar
    ) {
      self.article = article
      self.offset = offset
      self.paragraph = paragraph
      self.focus = focus
      self.sidebar = sidebar
    }
  }

  /// The latest place is last.
  public var back: [Place] = []
  public var forward: [Place] = []
  /// The article that was read before previews took its pane.
  public var covered: Place?

  public init() {}

  /// More than anyone goes back; a bound, so that a day of reading does not add up.
  private static let limit = 500

  /// Leaves a place by opening something else. What was ahead is gone, as in a browser.
  public mutating func push(_ place: Place?) {
    forward = []
    covered = nil
    guard let place, back.last != place else { return }
    back.append(place)
    if back.count > Self.limit { back.removeFirst() }
  }

  /// The place before `here`, which then lies ahead.
  public mutating func goBack(from here: Place?) -> Place? {
    guard let place = back.popLast() else { return nil }
    if let here { forward.append(here) }
    return place
  }

  /// The place ahead of `here`, which then lies behind.
  public mutating func goForward(from here: Place?) -> Place? {
    guard let place = forward.popLast() else { return nil }
    if let here { back.append(here) }
    return place
  }
}
