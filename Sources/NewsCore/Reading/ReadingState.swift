/// What the reader did with an article, as it stands now.
public struct ReadingState: Equatable, Sendable {
  public var isRead: Bool
  public var isStarred: Bool
  public var tags: Set<String>
  /// In the order of the text.
  public var highlights: [Highlight]
  /// The place that was on top when the article was left; `nil` where it was never left within.
  public var position: DocumentOffset?

  public init(
    isRead: Bool = false, isStarred: Bool = false, tags: Set<String> = [], highlights: [Highlight] = [],
    position: DocumentOffset? = nil
  ) {
    self.isRead = isRead
    self.isStarred = isStarred
    self.tags = tags
    self.highlights = highlights
    self.position = position
  }

  /// Nothing was done yet.
  public static let untouched = ReadingState()
}
