import NewsCore

/// How the stories of the index are put in an order.
///
/// Each order is that of an index of their table, or of groups in one: by names or minutes the groups are few, and nothing
/// else has to be sorted. Within a group, and where all else is equal, the newest stands first.
struct StoryOrder: Sendable {
  enum Groups: Sendable {
    /// As they stand in the index, or the other way round.
    case asTheyStand, reversed
    /// By the names whose numbers they are; what has none last.
    case named(counted: String)
  }

  /// The column that makes groups; `nil` for one group.
  let group: String?
  let groups: Groups
  /// SQL, within all.
  let sql: String
  /// The index that keeps it; `nil` for the one that is always there.
  let index: String?

  private init(_ sql: String, _ index: String? = nil) {
    (group, groups, self.sql, self.index) = (nil, .asTheyStand, sql, index)
  }

  private init(by group: String, _ groups: Groups) {
    (self.group, self.groups, sql, index) = (group, groups, "\(group), date DESC, number", "story_\(group)")
  }

  init(_ sort: HeadlineSort) {
    switch sort {
    case .newest, .relevance: self.init("date DESC, number")
    // The undated last, here too.
    case .oldest: self.init("date = \(Int.min), date, number DESC")
    case .title: self.init("title_order, date DESC, number", "story_title")
    case .votes: self.init("votes DESC, date DESC, number", "story_votes")
    case .copies: self.init("copies DESC, date DESC, number", "story_copies")
    case .shortest: self.init(by: "minutes", .asTheyStand)
    case .longest: self.init(by: "minutes", .reversed)
    case .source: self.init(by: "source", .named(counted: "as_source"))
    case .section: self.init(by: "section", .named(counted: "as_section"))
    }
  }
}
