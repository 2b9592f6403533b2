public import NewsCore

/// Several headlines to do one thing with, and the range that is being drawn.
public struct Selection: Equatable, Sendable {
  /// In the order in which they were chosen.
  public private(set) var ids: [ArticleID] = []
  private var headlines: [ArticleID: Headline] = [:]
  /// The row where a range began; it ends at the selected row.
  public var rangeStart: Int?

  public init() {}

  /// More than that is a whole list, for which there are other ways.
  public static let limit = 10_000

  public var isEmpty: Bool { ids.isEmpty && rangeStart == nil }
  public var all: [Headline] { ids.compactMap { headlines[$0] } }

  public func contains(_ id: ArticleID) -> Bool { headlines[id] != nil }

  public mutating func toggle(_ headline: Headline) {
    if headlines.removeValue(forKey: headline.id) != nil {
      ids.removeAll { $0 == headline.id }
    } else {
      insert(headline)
    }
  }

  public mutating func insert(_ headline: Headline) {
    if headlines.updateValue(headline, forKey: headline.id) == nil { ids.append(headline.id) }
  }

  /// Takes in what changed about a headline that is chosen.
  public mutating func update(_ headline: Headline) {
    if headlines[headline.id] != nil { headlines[headline.id] = headline }
  }

  /// The rows of the range that is being drawn.
  public func range(to row: Int) -> ClosedRange<Int>? { rangeStart.map { min($0, row)...max($0, row) } }
}
