/// The stories of one headline list in their order, with what is unread among them.
///
/// Four bytes a story and a bit: a list of a million takes 4 MiB, and no question to it looks at all of them, but for the row
/// of a story, which is looked for among plain numbers (some 100 µs in a million).
struct StoryList: Sendable {
  /// Story numbers of the index.
  private(set) var numbers: [Int32]
  private var unreadRows: RowSet
  /// How many matches of a text were looked at, where there are more.
  var latestMatches: Int?
  /// The greatest number that any story had that was in the list: those that came later have greater ones.
  private(set) var latest: Int32

  init() { self.init(numbers: [], unread: RowSet()) }

  init(numbers: [Int32], unread: RowSet) {
    self.numbers = numbers
    unreadRows = unread
    latest = numbers.max() ?? 0
  }

  /// - Parameter read: the stories that are read.
  init(numbers: [Int32], read: RowSet) {
    var words = [UInt64](repeating: 0, count: (numbers.count + 63) >> 6)
    for (row, story) in numbers.enumerated() where !read.contains(Int(story)) {
      words[row >> 6] |= 1 << UInt64(row & 63)
    }
    self.init(numbers: numbers, unread: RowSet(words: words))
  }

  var count: Int { numbers.count }
  /// As a set, to look stories up.
  var stories: RowSet {
    var stories = RowSet()
    for story in numbers { stories.set(Int(story), to: true) }
    return stories
  }
  var unread: Int { unreadRows.count }

  func row(of story: Int32) -> Int? { numbers.firstIndex(of: story) }

  func isUnread(row: Int) -> Bool { unreadRows.contains(row) }

  /// The nearest unread row after (or before) a row, going round at the end, and that row itself last.
  func unreadRow(from row: Int, forward: Bool) -> Int? {
    forward
      ? unreadRows.first(atOrAfter: row + 1) ?? unreadRows.first(atOrAfter: 0)
      : unreadRows.last(before: row) ?? unreadRows.last(before: count)
  }

  /// Sets the mark of some stories; those that are not in the list are passed over.
  mutating func mark(_ stories: [Int32: Bool]) {
    // A few are looked up one by one, many in one pass.
    if stories.count <= 16 {
      for (story, isRead) in stories { row(of: story).map { unreadRows.set($0, to: !isRead) } }
    } else {
      for (row, story) in numbers.enumerated() {
        if let isRead = stories[story] { unreadRows.set(row, to: !isRead) }
      }
    }
  }

  func without(_ stories: Set<Int32>) -> StoryList {
    var list = StoryList()
    list.latestMatches = latestMatches
    list.latest = latest
    for (row, story) in numbers.enumerated() where !stories.contains(story) {
      list.append(story, isUnread: isUnread(row: row))
    }
    return list
  }

  /// The stories with this number or a greater one.
  func since(_ first: Int) -> StoryList {
    var list = StoryList()
    list.latestMatches = latestMatches
    list.latest = latest
    for (row, story) in numbers.enumerated() where story >= first { list.append(story, isUnread: isUnread(row: row)) }
    return list
  }

  /// This list with the rows of a former one that are no more in it, each behind the row it stood behind: rows that were
  /// shown stay until the list is left.
  ///
  /// - Parameter isThere: whether there still is such a story.
  func keeping(rowsOf former: StoryList, where isThere: (Int32) -> Bool) -> StoryList {
    let here = stories
    var behind: [Int32?: [(story: Int32, isUnread: Bool)]] = [:]
    var last: Int32?
    for (row, story) in former.numbers.enumerated() {
      if here.contains(Int(story)) {
        last = story
      } else if isThere(story) {
        behind[last, default: []].append((story, former.isUnread(row: row)))
      }
    }
    guard !behind.isEmpty else { return self }
    var merged = StoryList()
    merged.latestMatches = latestMatches
    merged.latest = max(latest, former.latest)
    for (story, isUnread) in behind[nil] ?? [] { merged.append(story, isUnread: isUnread) }
    for (row, story) in numbers.enumerated() {
      merged.append(story, isUnread: isUnread(row: row))
      for (story, isUnread) in behind[story] ?? [] { merged.append(story, isUnread: isUnread) }
    }
    return merged
  }

  private mutating func append(_ story: Int32, isUnread: Bool) {
    if isUnread { unreadRows.set(count, to: true) }
    numbers.append(story)
  }
}
