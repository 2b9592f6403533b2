import NewsCore
import SQL
import Text

extension IndexReader {
  /// The stories that a query asks for, in its order.
  ///
  /// Ranked are at most `mostRanked` articles: of a word that more have, those that came into the library last. Among these
  /// the order is that of BM25, where a word in the title counts ten times and one in source, place, section or site three
  /// times; equal ones are the newest first. How rare a phrase is is told from the latest that have it.
  ///
  /// - Parameter isWanted: whether anybody waits for the answer still, when its turn has come.
  /// - Throws: `.interrupted` where nobody does.
  func find(
    _ query: QueryCondition?, titleWords: String, sort: HeadlineSort,
    isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws(SQLError) -> StoryList {
    guard isWanted() else { throw SQLError(code: .interrupted, message: "superseded") }
    return try connection.whileWanted(isWanted) { () throws(SQLError) in
      try answer(query, titleWords: titleWords, sort: sort)
    }
  }

  private func answer(
    _ query: QueryCondition?, titleWords: String, sort: HeadlineSort
  ) throws(SQLError) -> StoryList {
    let filter = FullTextExpression(titleWords: titleWords).map { [Self.titles($0)] } ?? []
    guard sort == .relevance, let query, let (expression, rest) = Self.ranked(query) else {
      var parts = try query.map { (query) throws(SQLError) in [try condition(query)] } ?? []
      parts += filter
      let asked = SQLCondition.joining(parts, by: "AND")
      var list = try stories(asked, sort: sort == .relevance ? .newest : sort)
      list.latestMatches = try hasMore(asked.bounded, than: Self.mostMatches) ? Self.mostMatches : nil
      return list
    }
    var parts = try rest.map { (rest) throws(SQLError) in [try condition(rest)] } ?? []
    parts += filter
    let asked = SQLCondition.joining(parts, by: "AND")
    var list = try best(expression, asked)
    list.latestMatches =
      try hasMore([expression.text] + asked.bounded, than: Self.mostRanked) ? Self.mostRanked : nil
    return list
  }

  /// Whether any of these questions to the search table has more answers.
  private func hasMore(_ expressions: [String], than most: Int) throws(SQLError) -> Bool {
    for expression in expressions {
      let more = try connection.scalar(
        "SELECT 1 FROM search WHERE search MATCH ? LIMIT 1 OFFSET ?", expression, most, as: Int.self)
      if more != nil { return true }
    }
    return false
  }

  /// How many matches are ranked.
  static let mostRanked = 5000
  /// Title, body, origin, listings.
  private static let weights: [Double] = [10, 1, 3, 1]

  /// What of a query can be ranked, and what else it asks.
  private static func ranked(_ query: QueryCondition) -> (FullTextExpression, rest: QueryCondition?)? {
    if let expression = FullTextExpression(query) { return (expression, nil) }
    guard case .all(let parts) = query else { return nil }
    let isText = parts.map { FullTextExpression($0) != nil || ($0.negatedPart.flatMap(FullTextExpression.init) != nil) }
    let text = zip(parts, isText).filter(\.1).map(\.0)
    let rest = zip(parts, isText).filter { !$0.1 }.map(\.0)
    guard let expression = text.count == 1 ? FullTextExpression(text[0]) : FullTextExpression(.all(text)) else {
      return nil
    }
    return (expression, rest.count == 1 ? rest[0] : .all(rest))
  }

  /// Of articles that search does not know yet the title is looked at, as far as it is ASCII.
  private static func titles(_ filter: FullTextExpression) -> SQLCondition {
    let known = condition(filter)
    let words = filter.phrases.flatMap(\.words).prefix(64)
    let looks = words.map { _ in "AND instr(lower(article.title), ?) > 0" }.joined(separator: " ")
    return SQLCondition(
      sql: "(\(known.sql) OR article.number > (SELECT searchable_through FROM totals) \(looks))",
      values: known.values + words.map { .text($0) }, bounded: known.bounded)
  }

  private func best(_ expression: FullTextExpression, _ condition: SQLCondition) throws(SQLError) -> StoryList {
    var idfs: [Double] = []
    let rows = try connection.scalar("SELECT searchable_through FROM totals", as: Int.self) ?? 0
    for phrase in expression.phrases {
      idfs.append(BM25.inverseDocumentFrequency(matching: try rowsMatching(phrase, of: rows), of: rows))
    }
    let sql = """
      SELECT story.number, story.is_read, min(score) AS best FROM (
        SELECT rowid AS found, bounded_bm25(search, ?, ?) AS score FROM search WHERE search MATCH ?
        ORDER BY rowid DESC LIMIT \(Self.mostRanked)
      ) CROSS JOIN article ON article.number = found CROSS JOIN story ON story.number = article.story
      WHERE \(condition.sql) GROUP BY story.number ORDER BY best, story.date DESC, story.number
      """
    return try list(sql, [PackedDoubles(Self.weights), PackedDoubles(idfs), expression.text] + condition.values)
  }

  /// How many rows have a phrase; where there are many, as told from how close together the latest of them stand.
  private func rowsMatching(_ phrase: SearchPhrase, of rows: Int) throws(SQLError) -> Int {
    let sample = 1000
    let expression = FullTextExpression(phrase, in: "title body origin listings")
    let found = try connection.row(
      """
      SELECT count(*), ifnull(min(rowid), 0) FROM (
        SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT \(sample))
      """, expression.text
    ) { (row) throws(SQLError) -> (count: Int, first: Int) in (try row.read(at: 0), try row.read(at: 1)) }
    guard let found, found.count == sample else { return found?.count ?? 0 }
    return min(rows, sample * rows / max(1, rows - found.first + 1))
  }

  private func stories(_ condition: SQLCondition, sort: HeadlineSort) throws(SQLError) -> StoryList {
    let order = sort.sql
    guard condition.asksArticle || order.asksArticle else {
      return try list(
        "SELECT number, is_read FROM story WHERE \(condition.sql) ORDER BY \(order.sql)", condition.values)
    }
    // The face decides the order; any of its articles may be what is asked for. What is asked is answered once, and not anew
    // for each story.
    let isAsked =
      condition.asksArticle
      ? """
      story.number IN (
        SELECT article.story FROM article JOIN story ON story.number = article.story WHERE \(condition.sql))
      """ : condition.sql
    let sql = """
      SELECT story.number, story.is_read FROM story JOIN article AS face ON face.number = story.face \(order.join)
      WHERE \(isAsked) ORDER BY \(order.sql)
      """
    return try list(sql, condition.values)
  }

  private func list(_ sql: String, _ values: [any SQLBindable]) throws(SQLError) -> StoryList {
    let statement = try connection.statement(sql)
    if !values.isEmpty { try statement.bind(all: values) }
    var numbers: [Int32] = []
    var unread = RowSet()
    var rows = try statement.rows()
    while try rows.step() {
      if try rows.read(at: 1) == 0 { unread.set(numbers.count, to: true) }
      numbers.append(Int32(clamping: try rows.read(Int.self, at: 0)))
    }
    return StoryList(numbers: numbers, unread: unread)
  }
}

extension HeadlineSort {
  /// Of stories, with their faces where these are asked.
  fileprivate var sql: (sql: String, asksArticle: Bool, join: String) {
    let newest = "story.date DESC, story.number"
    switch self {
    case .newest, .relevance: return (newest, false, "")
    case .oldest: return ("story.date = \(Int.min), story.date, story.number", false, "")
    case .copies: return ("story.copies DESC, " + newest, false, "")
    case .title: return ("face.title_order, " + newest, true, "")
    case .shortest: return ("face.minutes, " + newest, true, "")
    case .longest: return ("face.minutes DESC, " + newest, true, "")
    case .votes: return ("face.votes DESC, " + newest, true, "")
    case .source, .section:
      let join = "LEFT JOIN name ON name.number = face.\(rawValue)"
      return ("name.text IS NULL, name.text COLLATE NOCASE, " + newest, true, join)
    }
  }
}
