import NewsCore
import SQL

/// What lists are made of: stories in their orders, and which story an article is in.
extension IndexReader {
  /// Forgets what lists were made of where stories came, went or changed since. Within a transaction all answers are of one
  /// moment.
  func renewBasis() throws(SQLError) {
    let version = try connection.scalar("SELECT listed FROM totals", as: Int.self) ?? 0
    if version != basis.version { basis = ListBasis(version: version) }
  }

  /// Takes over what another reader made at this version.
  func take(byDate stories: [Int32], version: Int) {
    if basis.version != version { basis = ListBasis(version: version) }
    basis.keep(stories, by: .newest)
  }

  func storyMap() throws(SQLError) -> StoryMap {
    if let map = basis.map { return map }
    var map = StoryMap(end: try connection.scalar("SELECT next_article FROM totals", as: Int.self) ?? 1)
    var copies = try connection.rows("SELECT number, story FROM article INDEXED BY article_copy WHERE story <> number")
    let (number, story) = (try copies.column("number", as: Int.self), try copies.column("story", as: Int.self))
    while try copies.step() { map.add(copy: try copies[number], of: try copies[story]) }
    for number in try connection.scalars("SELECT number FROM gone", as: Int.self) { map.add(gone: number) }
    basis.map = map
    return map
  }

  /// Stories that are read.
  func readStories() throws(SQLError) -> RowSet {
    try set("SELECT number FROM story INDEXED BY story_read WHERE is_read = 1")
  }

  /// All stories in an order.
  func stories(by sort: HeadlineSort) throws(SQLError) -> [Int32] {
    if let kept = basis.order(sort) { return kept }
    let stories = sort == .oldest ? try oldestFirst() : try ordered(StoryOrder(sort))
    basis.keep(stories, by: sort)
    return stories
  }

  /// Some stories in an order; what is no story is left out.
  func stories(_ some: RowSet, by sort: HeadlineSort) throws(SQLError) -> [Int32] {
    guard basis.order(sort) == nil, some.count <= Self.mostSorted else {
      return try stories(by: sort).filter { some.contains(Int($0)) }
    }
    return try ordered(StoryOrder(sort), of: some)
  }

  /// Of more than these it is quicker to go through all in their order.
  private static let mostSorted = 10_000

  /// That of the newest the other way round, but for what has no date.
  private func oldestFirst() throws(SQLError) -> [Int32] {
    let newest = try stories(by: .newest)
    let undated = try connection.scalar("SELECT count(*) FROM story WHERE date = ?", Int.min, as: Int.self) ?? 0
    return newest.dropLast(undated).reversed() + newest.suffix(undated).reversed()
  }

  /// The first stories in an order, without the others; `nil` where they cannot be had for little.
  func first(_ count: Int, by sort: HeadlineSort) throws(SQLError) -> [Int32]? {
    let order = StoryOrder(sort)
    if let index = order.index {
      // They are made at the end of the first refresh.
      let isThere = try connection.scalar("SELECT 1 FROM sqlite_schema WHERE name = ?", index, as: Int.self)
      if isThere == nil { return nil }
    }
    if sort == .oldest {
      let dated = try numbers(
        "SELECT number FROM story WHERE date > ? ORDER BY date, number DESC LIMIT ?", Int.min, count)
      return dated.count == count ? dated : nil
    }
    guard let group = order.group else {
      return try numbers("SELECT number FROM story ORDER BY \(order.sql) LIMIT ?", count)
    }
    let sql = "SELECT number FROM story WHERE \(group) IS ? ORDER BY date DESC, number LIMIT ?"
    var found: [Int32] = []
    try forEachGroup(of: order, group) { (value) throws(SQLError) in
      found += try numbers(sql, value, count - found.count)
      return found.count < count
    }
    return found
  }
}

extension IndexReader {
  /// - Parameter sql: gives the numbers of stories.
  func numbers<each Value: SQLBindable>(_ sql: String, _ values: repeat each Value) throws(SQLError) -> [Int32] {
    var numbers: [Int32] = []
    var rows = try connection.rows(sql, repeat each values)
    let column = try rows.onlyColumn(as: Int.self)
    while try rows.step() {
      if let number = StoryMap.number(try rows[column]) { numbers.append(number) }
    }
    return numbers
  }

  /// - Parameter sql: gives numbers of stories or of articles; what cannot be one is left out.
  func set<each Value: SQLBindable>(_ sql: String, _ values: repeat each Value) throws(SQLError) -> RowSet {
    var set = RowSet()
    var rows = try connection.rows(sql, repeat each values)
    let column = try rows.onlyColumn(as: Int.self)
    while try rows.step() {
      if let number = StoryMap.number(try rows[column]) { set.set(Int(number), to: true) }
    }
    return set
  }
}
