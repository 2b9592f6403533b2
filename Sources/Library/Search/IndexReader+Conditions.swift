import NewsCore
import SQL
import Text

/// From what a query asks to SQL.
extension IndexReader {
  /// - Parameter isBounded: whether the latest matches of a text will do. Not below a negation: what is not among them would be
  ///   taken for what does not have the text.
  func condition(_ query: QueryCondition, isBounded: Bool = true) throws(SQLError) -> SQLCondition {
    if let expression = FullTextExpression(query) { return Self.condition(expression, isBounded: isBounded) }
    switch query {
    case .all(let parts): return .joining(try conditions(parts, isBounded: isBounded), by: "AND")
    case .any(let parts): return .joining(try conditions(parts, isBounded: isBounded), by: "OR")
    case .not(let part): return try condition(part, isBounded: false).negated
    case .phrase(let phrase, in: let scope): return try condition(phrase, in: scope)
    case .since(let day): return Self.date(">=", day)
    case .before(let day): return Self.date("<", day)
    case .marked(.unread): return SQLCondition(sql: "story.is_read = 0", asksArticle: false)
    case .marked(.read): return SQLCondition(sql: "story.is_read = 1", asksArticle: false)
    case .marked(.starred): return SQLCondition(sql: "story.is_starred = 1", asksArticle: false)
    case .having(.copies): return SQLCondition(sql: "story.copies > 1", asksArticle: false)
    case .having(.notes):
      return SQLCondition(sql: "article.id IN (SELECT article FROM reading WHERE \(Self.isHighlight))")
    case .readingTime(let range):
      return SQLCondition(
        sql: "article.minutes BETWEEN ? AND ?",
        values: [.integer(Int64(range.least ?? 0)), .integer(Int64(range.most ?? .max))])
    }
  }

  /// A highlight that was not taken away.
  static let isHighlight = "field >= 'highlight:' AND field < 'highlight;' AND is_on = 1"
  static let isTag = "field >= 'tag:' AND field < 'tag;' AND is_on = 1"

  private func conditions(_ parts: [QueryCondition], isBounded: Bool) throws(SQLError) -> [SQLCondition] {
    var conditions: [SQLCondition] = []
    for part in parts { conditions.append(try condition(part, isBounded: isBounded)) }
    return conditions
  }

  static func condition(_ expression: FullTextExpression, isBounded: Bool = true) -> SQLCondition {
    let bound = isBounded ? " ORDER BY rowid DESC LIMIT \(mostMatches)" : ""
    return SQLCondition(
      sql: "article.number IN (SELECT rowid FROM search WHERE search MATCH ?\(bound))",
      values: [.text(expression.text)],
      bounded: isBounded ? [expression.text] : [])
  }

  /// Matches of a text that are looked at where they are only filtered: the latest in the library.
  static let mostMatches = 5000

  private static func date(_ comparison: String, _ day: CalendarDay) -> SQLCondition {
    // Undated stories stand before all days.
    SQLCondition(
      sql: "(story.date > \(Int.min) AND story.date \(comparison) ?)",
      values: [.integer(Int64(day.daysSince1970 * 86_400))], asksArticle: false)
  }

  private func condition(_ phrase: QueryPhrase, in scope: QueryScope) throws(SQLError) -> SQLCondition {
    switch scope {
    case .source: return try named("source", phrase)
    case .site: return try named("site", phrase)
    case .section: return try named("section", phrase)
    case .place: return try named("place", phrase)
    case .author: return try named("author", phrase)
    case .tag:
      let fields = try texts("SELECT DISTINCT field FROM reading WHERE \(Self.isTag)")
        .filter { Self.has(phrase, String($0.dropFirst(4))) }
      let places = fields.map { _ in "?" }.joined(separator: ", ")
      return SQLCondition(
        sql: "article.id IN (SELECT article FROM reading WHERE field IN (\(places)) AND is_on = 1)",
        values: fields.map { .text($0) })
    case .path:
      return SQLCondition(
        sql: """
          article.file IN (SELECT file.number FROM file JOIN folder ON folder.number = folder
          WHERE instr(lower(CAST(path AS TEXT) || '/' || CAST(name AS TEXT)), lower(?)) > 0)
          """, values: [.text(phrase.text)])
    // What the search table answers.
    case .anywhere, .title, .listed: return .everything
    }
  }

  /// Names are few: those that have the phrase are looked up first.
  private func named(_ column: String, _ phrase: QueryPhrase) throws(SQLError) -> SQLCondition {
    var numbers: [String] = []
    var rows = try connection.rows("SELECT number, text FROM name")
    while try rows.step() {
      if Self.has(phrase, try rows.read(at: 1)) { numbers.append("\(try rows.read(Int.self, at: 0))") }
    }
    return SQLCondition(sql: "article.\(column) IN (\(numbers.joined(separator: ", ")))")
  }

  private static func has(_ phrase: QueryPhrase, _ name: String) -> Bool {
    !PhraseFinder([phrase.words]).hits(in: name).isEmpty
  }

  private func texts(_ sql: String) throws(SQLError) -> [String] {
    var texts: [String] = []
    var rows = try connection.rows(sql)
    while try rows.step() { texts.append(try rows.read(at: 0)) }
    return texts
  }
}
