import SQL
import Testing

@Suite("Ranking")
struct RankingTests {
  let connection: Connection
  let lengths: RowLengths

  init() throws {
    connection = try Connection()
    try connection.addBoundedBM25()
    try connection.run(script: "CREATE VIRTUAL TABLE search USING fts5(title, body)")
    let documents = [
      ("Harbor board meets", "The board of the harbor met on Monday"),
      ("Ridge City", "A harbor, far away"),
      ("Nothing", "Nothing at all, and much of it: nothing here, nothing there"),
      ("Board games", "board board board"),
      ("Weather", "Rain over the harbor and over the ridge; the harbor is closed, and so is the harbor road"),
      ("", ""), ("Sport", "Two to one"), ("Markets", "Up and down"), ("Crime", "None today"),
    ]
    var lengths = RowLengths()
    for (row, (title, body)) in documents.enumerated() {
      lengths.set(row + 1, to: "\(title) \(body)".split { !$0.isLetter }.count)
      try connection.execute("INSERT INTO search (title, body) VALUES (?, ?)", title, body)
    }
    self.lengths = lengths
  }

  @Test("Lengths that are given together are those that are given one by one")
  func together() throws {
    var (one, many) = (RowLengths(), RowLengths())
    for (row, length) in [(3, 5), (4, 0), (5, 300)] { one.set(row, to: length) }
    many.set(4, to: 7)
    many.set(from: 3, to: [5, 0, 0, 0, 44, 1])
    #expect(many.average == 152.5)
    #expect(many.average == one.average)
  }

  private func matching(_ phrase: String) throws -> Int {
    try connection.scalar("SELECT count(*) FROM search WHERE search MATCH ?", phrase) ?? 0
  }

  private func scores(_ sql: String, _ values: [any SQLBindable]) throws -> [Int: Double] {
    let statement = try connection.statement(sql)
    try statement.bind(all: values)
    var rows = try statement.rows()
    var found: [Int: Double] = [:]
    while try rows.step() { found[try rows["rowid"]] = try rows["score", as: Double.self] }
    return found
  }

  @Test(
    "With true frequencies the scores are those of FTS5",
    arguments: [
      ["harbor"], ["harbor", "board"], ["\"the harbor\"", "r*", "nothing"], ["\"harbor board\"", "harbor"],
      ["zebra", "rain"],
    ])
  func same(phrases: [String]) throws {
    let query = phrases.joined(separator: " OR ")
    let idfs = try phrases.map { BM25.inverseDocumentFrequency(matching: try matching($0), of: 9) }
    let ours = try scores(
      "SELECT rowid, bounded_bm25(search, ?, ?, ?, ?) AS score FROM search WHERE search MATCH ?",
      // Of all nine rows, one of which has no words.
      [PackedDoubles([4, 1]), PackedDoubles(idfs), lengths, lengths.average * 8 / 9, query])
    let theirs = try scores("SELECT rowid, bm25(search, 4, 1) AS score FROM search WHERE search MATCH ?", [query])
    #expect(!theirs.isEmpty)
    #expect(ours.keys == theirs.keys)
    for (row, score) in theirs {
      let mine = try #require(ours[row])
      #expect(abs(mine - score) < 1e-12)
    }
  }

  @Test("The best comes first: a word in the title before one in the text, the short text before the long")
  func order() throws {
    let sql = """
      SELECT id FROM (
        SELECT rowid AS id, bounded_bm25(search, ?, ?, ?, ?) AS score FROM search WHERE search MATCH ?
        ORDER BY rowid LIMIT 100
      ) ORDER BY score
      """
    let order = try connection.scalars(
      sql, PackedDoubles([10]), PackedDoubles([1.5]), lengths, lengths.average, "ridge", as: Int.self)
    #expect(order == [2, 5])
  }

  @Test("The average is that of the rows that are known, and a row of unknown length has it")
  func unknownLengths() throws {
    var few = RowLengths()
    #expect(few.average == 1)
    few.set(1, to: 10)
    few.set(3, to: 4)
    few.set(3, to: 20)
    few.set(-1, to: 7)
    few.set(4, to: 100_000)
    // A row of a damaged table, for which there is no memory.
    few.set(200_000_000, to: 7)
    let average: Double = 65_565 / 3
    #expect(few.average == average)
    few.set(4, to: 0)
    #expect(few.average == 15)
    let sql = "SELECT rowid, bounded_bm25(search, ?, ?, ?, ?) AS score FROM search WHERE search MATCH 'harbor'"
    let found = try scores(sql, [PackedDoubles([]), PackedDoubles([1]), few, few.average])
    let unknown = try scores(sql, [PackedDoubles([]), PackedDoubles([1]), RowLengths(), 15.0])
    #expect(found[2] == unknown[2])
    #expect(found[5] == unknown[5])
    #expect(found[1] != unknown[1])
  }

  @Test("A rare phrase tells more than a common one, and one in every row nothing")
  func frequencies() {
    let rare = BM25.inverseDocumentFrequency(matching: 1, of: 1000)
    let common = BM25.inverseDocumentFrequency(matching: 400, of: 1000)
    #expect(rare > common)
    #expect(common > 0)
    #expect(BM25.inverseDocumentFrequency(matching: 1000, of: 1000) == 1e-6)
  }

  @Test("Without one frequency for each phrase it is an error, and so are other arguments")
  func arguments() throws {
    let sql = "SELECT bounded_bm25(search, ?, ?, '', 1) FROM search WHERE search MATCH 'harbor OR board'"
    for idfs in [[], [1], [1, 2, 3]] as [[Double]] {
      #expect(throws: SQLError.self) { try connection.execute(sql, PackedDoubles([]), PackedDoubles(idfs)) }
    }
    #expect(throws: SQLError.self) { try connection.execute(sql, 1, "two") }
    #expect(throws: SQLError.self) {
      try connection.execute("SELECT bounded_bm25(search) FROM search WHERE search MATCH 'harbor'")
    }
    try connection.execute(sql, PackedDoubles([]), PackedDoubles([1, 2]))
  }
}
