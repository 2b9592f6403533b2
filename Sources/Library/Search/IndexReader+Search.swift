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
  /// - Parameters:
  ///   - unsaved: marks that may not be in the index.
  ///   - isWanted: whether anybody waits for the answer still, when its turn has come.
  /// - Throws: `.interrupted` where nobody does.
  func find(
    _ query: QueryCondition?, titleWords: String, sort: HeadlineSort, unsaved: UnsavedMarks = UnsavedMarks(),
    isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws(SQLError) -> StoryList {
    guard isWanted() else { throw SQLError(code: .interrupted, message: "superseded") }
    return try connection.whileWanted(isWanted) { () throws(SQLError) in
      try connection.transaction { () throws(SQLError) in
        try renewBasis()
        return try answer(query, titleWords: titleWords, sort: sort, try moment(unsaved))
      }
    }
  }

  private func answer(
    _ query: QueryCondition?, titleWords: String, sort: HeadlineSort, _ start: SearchMoment
  ) throws(SQLError) -> StoryList {
    var moment = start
    let filter = try FullTextExpression(titleWords: titleWords).map { (filter) throws(SQLError) in
      try articles(titled: filter, &moment)
    }
    let numbers: [Int32]
    if sort == .relevance, let query, let (expression, rest) = Self.withText(query) {
      var asked = try rest.map { (rest) throws(SQLError) in try articles(rest, &moment) }
      if let filter { asked = asked.map { $0.intersection(filter) } ?? filter }
      numbers = try best(expression, among: asked, &moment)
    } else {
      var asked = try query.map { (query) throws(SQLError) in try articles(query, &moment) }
      if let filter { asked = asked.map { $0.intersection(filter) } ?? filter }
      if let asked {
        numbers = try stories(moment.map.stories(of: asked), by: sort)
      } else {
        numbers = try stories(by: sort)
      }
    }
    var list = StoryList(numbers: numbers, read: moment.read)
    list.latestMatches = moment.isCut ? Self.mostMatches : nil
    return list
  }

  /// How many matches are ranked.
  static let mostRanked = mostMatches
  /// Title, body, origin, topics, listings.
  private static let weights: [Double] = [10, 1, 3, 3, 1]

  /// What of a query the search table can answer, and what else it asks.
  static func withText(_ query: QueryCondition) -> (FullTextExpression, rest: QueryCondition?)? {
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

  /// The stories with the best matches first. Of a match nothing is read but what search itself has of it.
  private func best(
    _ expression: FullTextExpression, among asked: RowSet?, _ moment: inout SearchMoment
  ) throws(SQLError) -> [Int32] {
    let (idfs, lengths) = (try frequencies(of: expression.phrases), try rowLengths())
    var scores: [Int32: Double] = [:]
    var count = 0
    var matches = try connection.rows(
      """
      SELECT rowid AS article, bounded_bm25(search, ?, ?, ?, ?) AS score FROM search WHERE search MATCH ?
      ORDER BY rowid DESC LIMIT \(Self.mostRanked + 1)
      """, PackedDoubles(Self.weights), PackedDoubles(idfs), lengths, lengths.average, expression.text)
    let number = try matches.column("article", as: Int.self)
    let rank = try matches.column("score", as: Double.self)
    while try matches.step() {
      count += 1
      guard count <= Self.mostRanked else {
        moment.isCut = true
        break
      }
      let article = try matches[number]
      guard moment.map.isThere(article), asked?.contains(article) ?? true else { continue }
      // The lesser the better.
      let score = try matches[rank]
      let story = moment.map.story(of: article)
      scores[story] = min(scores[story] ?? score, score)
    }
    var found = RowSet()
    for story in scores.keys { found.set(Int(story), to: true) }
    let newest = try stories(found, by: .newest)
    return newest.enumerated()
      .sorted { (scores[$0.element] ?? 0, $0.offset) < (scores[$1.element] ?? 0, $1.offset) }
      .map(\.element)
  }

  /// How much each phrase tells. Of one alone that changes nothing, and to count what has the beginning of a word is as much work
  /// as the search itself: it tells as much as a word in one article of a hundred.
  private func frequencies(of phrases: [SearchPhrase]) throws(SQLError) -> [Double] {
    guard phrases.count > 1 else { return phrases.map { _ in 1 } }
    let rows = try connection.scalar("SELECT searchable_through FROM totals", as: Int.self) ?? 0
    var idfs: [Double] = []
    for phrase in phrases {
      let matching = phrase.endsInPrefix ? rows / 100 : try rowsMatching(phrase, of: rows)
      idfs.append(BM25.inverseDocumentFrequency(matching: matching, of: rows))
    }
    return idfs
  }

  /// How long articles are: what is new is read, and what was read stays.
  func rowLengths() throws(SQLError) -> RowLengths {
    var rows = try connection.rows("SELECT last, words FROM lengths WHERE last > ? ORDER BY last", lengths.through)
    let (end, words) = (try rows.column("last", as: Int.self), try rows.column("words", as: [UInt8].self))
    while try rows.step() {
      let last = try rows[end]
      let bytes = try rows[words]
      lengths.words.set(from: last - bytes.count / 2 + 1, to: bytes)
      lengths.through = last
    }
    return lengths.words
  }

  /// How many rows have a phrase; where there are many, as told from how close together the latest of them stand.
  private func rowsMatching(_ phrase: SearchPhrase, of rows: Int) throws(SQLError) -> Int {
    let sample = 1000
    let expression = FullTextExpression(phrase, in: "title body origin topics listings")
    let found = try connection.row(
      """
      SELECT count(*) AS count, ifnull(min(number), 0) AS first FROM (
        SELECT rowid AS number FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT \(sample))
      """, expression.text
    ) { (row) throws(SQLError) -> (count: Int, first: Int) in (try row["count"], try row["first"]) }
    guard let found, found.count == sample else { return found?.count ?? 0 }
    return min(rows, sample * rows / max(1, rows - found.first + 1))
  }
}
