import NewsCore

/// What lists are made of, as long as no story comes, goes or changes: to make it is work in proportion to the library, and
/// with it every list is quickly made.
struct ListBasis: Sendable {
  /// `totals.listed` of the index.
  let version: Int
  var map: StoryMap?
  /// All stories by date, and in the order asked for last beside that.
  private var byDate: [Int32]?
  private var other: (sort: HeadlineSort, stories: [Int32])?

  init(version: Int) {
    self.version = version
  }

  func order(_ sort: HeadlineSort) -> [Int32]? {
    if sort == .newest || sort == .relevance { return byDate }
    return other?.sort == sort ? other?.stories : nil
  }

  mutating func keep(_ stories: [Int32], by sort: HeadlineSort) {
    if sort == .newest || sort == .relevance { byDate = stories } else { other = (sort, stories) }
  }
}
