import NewsCore

/// The headline lists that were asked for lately, each as it is shown.
struct ListShelf: Sendable {
  private struct Kept: Sendable {
    var list: StoryList
    /// Of the index when the list was made.
    var version: Int
  }

  /// All stories, the newest first; `nil` until it has been loaded.
  private(set) var all: StoryList?
  private var kept: [HeadlineQuery: Kept] = [:]
  /// The one asked for last is last.
  private var order: [HeadlineQuery] = []
  /// Rises whenever stories came or went.
  private(set) var version = 0
  /// The version with which the present index began.
  private var firstOfIndex = 0

  /// How many lists are being read from the index, and the marks that were set meanwhile: what was read may lack them.
  private var readings = 0
  private var marksMeanwhile: [[Int32: Bool]] = []

  /// Marks that the index does not have: lists read from it lack them.
  private var unsaved: [Int32: Bool] = [:]

  /// The present list and those that are come back to, with what is shown while a search is being typed.
  private static let most = 16
  /// Large lists are fewer, but for the last three.
  private static let mostRows = 4_000_000

  mutating func storiesChanged() { version += 1 }

  /// To be called before a list is read from the index.
  ///
  /// - Returns: what `endReading` wants, which is to follow in any case.
  mutating func beginReading() -> Int {
    readings += 1
    return marksMeanwhile.count
  }

  /// - Returns: the list with the marks that were set since it began to be read.
  mutating func endReading(_ list: StoryList?, begun: Int) -> StoryList? {
    readings -= 1
    defer { if readings == 0 { marksMeanwhile = [] } }
    guard var list else { return nil }
    if !unsaved.isEmpty { list.mark(unsaved) }
    for marks in marksMeanwhile[begun...] { list.mark(marks) }
    return list
  }

  mutating func takeAll(_ list: StoryList) { all = list }

  /// A list as it was made last, and whether stories came or went since.
  mutating func list(_ query: HeadlineQuery) -> (list: StoryList, isStale: Bool)? {
    guard let found = kept[query] else { return nil }
    touch(query)
    return (found.list, found.version != version)
  }

  mutating func keep(_ list: StoryList, for query: HeadlineQuery, version: Int) {
    // Its numbers are those of another index.
    guard version >= firstOfIndex else { return }
    kept[query] = Kept(list: list, version: version)
    touch(query)
    while order.count > Self.most || order.count > 3 && rows > Self.mostRows { kept[order.removeFirst()] = nil }
  }

  private var rows: Int { kept.values.reduce(0) { $0 + $1.list.count } }

  /// Sets marks in all lists; no row comes or goes by it.
  mutating func mark(_ stories: [Int32: Bool]) {
    if readings > 0 { marksMeanwhile.append(stories) }
    all?.mark(stories)
    for query in order { kept[query]?.list.mark(stories) }
  }

  /// Sets marks that the index does not have, in these lists and in all that are read from it.
  mutating func markUnsaved(_ stories: [Int32: Bool]) {
    unsaved.merge(stories) { _, new in new }
    mark(stories)
  }

  mutating func forgetUnsaved() { unsaved = [:] }

  /// Takes stories that are no more out of all lists.
  mutating func remove(_ stories: Set<Int32>) {
    all = all?.without(stories)
    for (query, kept) in kept { self.kept[query]?.list = kept.list.without(stories) }
  }

  mutating func forgetAll() {
    all = nil
    kept = [:]
    order = []
    unsaved = [:]
    version += 1
    firstOfIndex = version
  }

  private mutating func touch(_ query: HeadlineQuery) {
    order.removeAll { $0 == query }
    order.append(query)
  }
}
