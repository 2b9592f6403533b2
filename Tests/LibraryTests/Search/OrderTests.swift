import NewsCore
import SQL
import Testing
import Text

@testable import Library

@Suite("Orders of lists")
struct OrderTests {
  private let index: BareIndex
  private let folder: TemporaryFolder

  /// Pages with equal and with missing fields, many copies among them.
  init() async throws {
    folder = try TemporaryFolder()
    let bodies = ["LOWMARK (AP) — A day.", "ALDEN (Reuters) — A day like others.", "Nobody said where."]
    for number in 0..<60 {
      let words = String(repeating: "It was a year like others. ", count: number % 4 * 150)
      let page = Page(
        title: number % 9 == 0 ? "“Ébb” and flow \(number / 2)" : "Harbor \(number % 7 * 3)",
        section: ["World", "coast", "Science", "Äther"][number % 4],
        date: number % 11 == 0 ? nil : "2026-10-\(10 + number % 13) 08:00:00",
        body: bodies[number % 3] + " " + words + (number % 6 == 0 ? "" : "\(number)"))
      try folder.write(page, to: "\(number % 3)/\(number).txt")
    }
    index = try BareIndex(of: folder)
    try await index.refreshed()
    try await index.filled()
  }

  private func headlines(_ stories: [Int32]) async throws -> [Headline] {
    try await index.open.rows.headlines(of: stories[...]).there
  }

  private func dropOrders() throws {
    let other = try Connection(sharedMemory: name)
    for index in IndexSchema.late { try other.run(script: "DROP INDEX \(index.name)") }
  }

  private var name: String {
    if case .memory(let name) = index.open.file.place { name } else { "" }
  }

  @Test("Each is as it says, and what is equal in it stands newest first", arguments: HeadlineSort.allCases)
  func each(_ sort: HeadlineSort) async throws {
    let rows = try await headlines(try await index.open.lists.find(nil, titleWords: "", sort: sort).numbers)
    #expect(Set(rows.map(\.id)).count == (try await index.totals).stories)
    for (above, below) in zip(rows, rows.dropFirst()) {
      #expect(Self.key(above, sort) <= Self.key(below, sort), "\(sort): \(above.title) above \(below.title)")
      guard Self.key(above, sort) == Self.key(below, sort), sort != .oldest else { continue }
      #expect(above.date?.sortKey ?? .min >= below.date?.sortKey ?? .min, "\(sort): \(above.title)")
    }
  }

  /// What comes first is less.
  private static func key(_ row: Headline, _ sort: HeadlineSort) -> String {
    func number(_ number: Int) -> String { String(String(1 << 40 + number).suffix(12)) }
    func name(_ name: String?) -> String {
      name.map { "0" + String(decoding: Folding.search($0).bytes, as: UTF8.self) } ?? "1"
    }
    return switch sort {
    case .newest, .relevance: number(row.date == nil ? 1 << 39 : -(row.date?.sortKey ?? 0))
    case .oldest: number(row.date?.sortKey ?? 1 << 39)
    case .title: String(decoding: TitleOrder.bytes(of: row.title), as: UTF8.self)
    case .source: name(row.source)
    case .section: name(row.section)
    case .shortest: number(row.readingMinutes)
    case .longest: number(-row.readingMinutes)
    case .votes: number(-(row.votes ?? -1))
    case .copies: number(-row.copies)
    }
  }

  @Test(
    "It is the same with the indexes for it and without, and for a part of the stories",
    arguments: HeadlineSort.allCases)
  func sameWithout(_ sort: HeadlineSort) async throws {
    let all = try await index.open.lists.find(nil, titleWords: "", sort: sort).numbers
    let harbor = ParsedQuery(parsing: "harbor", today: CalendarDay(daysSince1970: 20_782)).query.condition
    // From the order of all, which is known by now.
    let some = try await index.open.lists.find(harbor, titleWords: "", sort: sort == .relevance ? .newest : sort)
    #expect(some.count < all.count)
    // By itself.
    let alone = try await index.open.rows.find(harbor, titleWords: "", sort: sort == .relevance ? .newest : sort)
    #expect(alone.numbers == some.numbers)
    for count in 1...all.count where count % 5 == 1 {
      #expect(try await index.open.files.first(count, by: sort) ?? Array(all.prefix(count)) == Array(all.prefix(count)))
    }
    #expect(try await index.open.files.first(5, by: sort) != nil)
    try dropOrders()
    let fresh = try IndexReader(try index.open.file.reader())
    #expect(try await fresh.find(nil, titleWords: "", sort: sort).numbers == all)
    #expect((try await fresh.first(5, by: sort) == nil) == (StoryOrder(sort).index != nil))
    try await index.open.writer.makeOrders { true }
    #expect(try await index.open.files.first(5, by: sort) == Array(all.prefix(5)))
  }

  @Test("Nothing is sorted that an index has in its order already")
  func plans() async throws {
    let connection = try Connection(sharedMemory: name)
    for sort in HeadlineSort.allCases where sort != .oldest {
      let order = StoryOrder(sort)
      var steps = try connection.rows(
        "EXPLAIN QUERY PLAN SELECT number, \(order.group ?? "NULL") FROM story ORDER BY \(order.sql)")
      while try steps.step() {
        let step = try steps["detail", as: String.self]
        #expect(step.hasPrefix("SCAN story USING COVERING INDEX"), "\(sort): \(step)")
      }
    }
    for column in ["source", "section", "site", "place", "author"] {
      var steps = try connection.rows("EXPLAIN QUERY PLAN SELECT number FROM article WHERE \(column) IN (1, 2)")
      while try steps.step() {
        let step = try steps["detail", as: String.self]
        #expect(step.hasPrefix("SEARCH article USING COVERING INDEX"), "\(column): \(step)")
      }
    }
  }

  @Test("Stories that come, change and go are in every order at once")
  func kept() async throws {
    for sort in HeadlineSort.allCases { _ = try await index.open.lists.find(nil, titleWords: "", sort: sort) }
    try folder.write(Page(title: "Anchors aweigh", section: "Anchors", date: "2026-11-01 08:00:00"), to: "new.txt")
    try folder.remove("1/1.txt")
    try await index.refreshed()
    #expect(try index.faults() == [])
    for sort in HeadlineSort.allCases {
      let numbers = try await index.open.lists.find(nil, titleWords: "", sort: sort).numbers
      let fresh = try IndexReader(try index.open.file.reader())
      #expect(try await fresh.find(nil, titleWords: "", sort: sort).numbers == numbers)
      let rows = try await headlines(numbers)
      #expect(rows.contains { $0.title == "Anchors aweigh" })
    }
  }
}
