import NewsCore
import SQL
import Text

/// Putting stories in order by their groups.
extension IndexReader {
  /// - Parameter some: the stories that are wanted; `nil` for all.
  func ordered(_ order: StoryOrder, of some: RowSet? = nil) throws(SQLError) -> [Int32] {
    var sql = "SELECT number, \(order.group ?? "NULL") AS story_group FROM story"
    if some != nil { sql += " WHERE number IN (SELECT value FROM json_each(?))" }
    let statement = try connection.statement(sql + " ORDER BY \(order.sql)")
    if let some { try statement.bind(all: [some.json]) }
    var runs: [(group: Int?, stories: [Int32])] = []
    var run: (group: Int?, stories: [Int32]) = (nil, [])
    var rows = try statement.rows()
    let (story, groupColumn) = (try rows.column("number", as: Int.self), try rows.column("story_group", as: Int?.self))
    while try rows.step() {
      if order.group != nil {
        let group = try rows[groupColumn]
        if group != run.group {
          runs.append(run)
          run = (group, [])
        }
      }
      if let number = StoryMap.number(try rows[story]) { run.stories.append(number) }
    }
    runs.append(run)
    guard runs.count > 1 else { return runs[0].stories }
    switch order.groups {
    case .asTheyStand: break
    case .reversed: runs.reverse()
    case .named(let counted):
      let places = Dictionary(
        try names(counted: counted).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      func place(_ group: Int?) -> Int { group.map { places[$0] ?? .max - 1 } ?? .max }
      runs.sort { (place($0.group), $0.group ?? 0) < (place($1.group), $1.group ?? 0) }
    }
    return runs.flatMap(\.stories)
  }

  /// Goes through the groups of an order, each of them found by the one before.
  ///
  /// - Parameter body: `false` ends it.
  func forEachGroup(
    of order: StoryOrder, _ column: String, _ body: (Int?) throws(SQLError) -> Bool
  ) throws(SQLError) {
    switch order.groups {
    case .named(let counted):
      for name in try names(counted: counted) {
        guard try body(name) else { return }
      }
      _ = try body(nil)
    case .asTheyStand:
      try forEachGroup("SELECT min(\(column)) FROM story WHERE \(column) > ?", from: .min, body)
    case .reversed:
      try forEachGroup("SELECT max(\(column)) FROM story WHERE \(column) < ?", from: .max, body)
    }
  }

  private func forEachGroup(
    _ next: String, from start: Int, _ body: (Int?) throws(SQLError) -> Bool
  ) throws(SQLError) {
    var group = start
    while let value = try connection.scalar(next, group, as: Int?.self) ?? nil, try body(value) { group = value }
  }

  /// The numbers of names that are some article's, in their order.
  private func names(counted column: String) throws(SQLError) -> [Int] {
    var names: [(number: Int, folded: [UInt8], text: String)] = []
    var rows = try connection.rows("SELECT number, text FROM name WHERE \(column) > 0")
    while try rows.step() {
      let text = try rows["text", as: String.self]
      names.append((try rows["number"], Folding.search(text).bytes, text))
    }
    names.sort { $0.folded == $1.folded ? $0.text < $1.text : $0.folded.lexicographicallyPrecedes($1.folded) }
    return names.map(\.number)
  }
}
