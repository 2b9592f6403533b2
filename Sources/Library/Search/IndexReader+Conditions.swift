import NewsCore
import SQL
import Text

/// From what a query asks to the articles that it is true of.
///
/// Each part of a query is a set of articles, and what joins the parts joins the sets. A part is looked up in an index that has
/// nothing else in it, and costs time in proportion to what it finds.
extension IndexReader {
  /// - Parameter isBounded: whether the latest matches of a text will do. Not below a negation: what is not among them would be
  ///   taken for what does not have the text.
  func articles(
    _ query: QueryCondition, _ moment: inout SearchMoment, isBounded: Bool = true
  ) throws(SQLError) -> RowSet {
    if let expression = FullTextExpression(query) { return try articles(expression, &moment, isBounded: isBounded) }
    switch query {
    case .all(let parts):
      // Its words are looked for together: of the latest that have one few may have the other.
      if let (expression, rest) = Self.withText(query), let rest {
        return try articles(expression, &moment, isBounded: isBounded)
          .intersection(try articles(rest, &moment, isBounded: isBounded))
      }
      guard let first = parts.first else { return moment.map.all }
      var found = try articles(first, &moment, isBounded: isBounded)
      for part in parts.dropFirst() { found.formIntersection(try articles(part, &moment, isBounded: isBounded)) }
      return found
    case .any(let parts):
      var found = try articles(oneNamed: parts)
      for part in parts where !part.isOfSite { found.formUnion(try articles(part, &moment, isBounded: isBounded)) }
      return found
    case .not(let part): return moment.map.all.subtracting(try articles(part, &moment, isBounded: false))
    case .phrase(let phrase, in: let scope): return try articles(phrase, in: scope, moment)
    default: return moment.map.articles(of: try stories(query, moment))
    }
  }

  /// The stories of which something is true whichever of their articles is looked at.
  private func stories(_ query: QueryCondition, _ moment: SearchMoment) throws(SQLError) -> RowSet {
    switch query {
    case .marked(.read): return moment.read
    case .marked(.unread): return moment.map.stories(of: moment.map.all).subtracting(moment.read)
    case .marked(.starred): return moment.starred
    case .having(.copies): return try set("SELECT number FROM story WHERE copies > 1")
    case .having(.notes): return moment.map.stories(of: try noted(moment.unsaved))
    // Undated stories stand before all days.
    case .since(let day): return try set("SELECT number FROM story WHERE date >= ?", day.start)
    case .before(let day): return try set("SELECT number FROM story WHERE date > ? AND date < ?", Int.min, day.start)
    case .readingTime(let range):
      return try set(
        "SELECT number FROM story WHERE minutes BETWEEN ? AND ?", range.least ?? 0, range.most ?? Int.max)
    case .all, .any, .not, .phrase: return RowSet()
    }
  }

  // MARK: Texts

  /// Matches of a text that are looked at where they are only filtered: the latest in the library.
  static let mostMatches = 5000

  func articles(
    _ expression: FullTextExpression, _ moment: inout SearchMoment, isBounded: Bool = true
  ) throws(SQLError) -> RowSet {
    guard isBounded else { return try set("SELECT rowid FROM search WHERE search MATCH ?", expression.text) }
    let latest = try numbers(
      "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?", expression.text,
      Self.mostMatches + 1)
    if latest.count > Self.mostMatches { moment.isCut = true }
    var found = RowSet()
    for number in latest.prefix(Self.mostMatches) { found.set(Int(number), to: true) }
    return found
  }

  /// Those that have words of a filter in their titles. Of articles that search does not know yet the title is looked at, as
  /// far as it is ASCII.
  func articles(titled filter: FullTextExpression, _ moment: inout SearchMoment) throws(SQLError) -> RowSet {
    let words = filter.phrases.flatMap(\.words).prefix(64)
    let looks = words.map { _ in "AND instr(lower(title), ?) > 0" }.joined(separator: " ")
    let statement = try connection.statement(
      "SELECT number FROM article WHERE number > (SELECT searchable_through FROM totals) \(looks)")
    try statement.bind(all: Array(words))
    var found = try articles(filter, &moment)
    var rows = try statement.rows()
    let column = try rows.onlyColumn(as: Int.self)
    while try rows.step() {
      if let number = StoryMap.number(try rows[column]) { found.set(Int(number), to: true) }
    }
    return found
  }

  // MARK: Names and marks

  private func articles(
    _ phrase: QueryPhrase, in scope: QueryScope, _ moment: SearchMoment
  ) throws(SQLError) -> RowSet {
    switch scope {
    case .source: return try articles(named: [phrase], "source")
    case .site: return try articles(named: [phrase], "site")
    case .feed: return try articles(ofFeed: phrase)
    case .section: return try articles(named: [phrase], "section")
    case .place: return try articles(named: [phrase], "place")
    case .author: return try articles(named: [phrase], "author")
    case .tag: return try articles(tagged: phrase, moment.unsaved)
    case .path: return try articles(inFiles: phrase.text)
    // What the search table answers.
    case .anywhere, .title, .topic, .listed: return moment.map.all
    }
  }

  /// Those of one of some sites, of which a folder of feeds has many: names are looked through once for all.
  private func articles(oneNamed parts: [QueryCondition]) throws(SQLError) -> RowSet {
    let phrases = parts.compactMap { part in if case .phrase(let phrase, in: .site) = part { phrase } else { nil } }
    return phrases.isEmpty ? RowSet() : try articles(named: phrases, "site")
  }

  /// By an address, or by words of addresses where no path is given.
  private func articles(ofFeed phrase: QueryPhrase) throws(SQLError) -> RowSet {
    guard phrase.text.contains("/"), let address = FeedAddress(phrase.text) else {
      var found = try articles(named: [phrase], "feed")
      found.formUnion(try articles(named: [phrase], "home"))
      return found
    }
    let name = try connection.scalar("SELECT number FROM name WHERE text = ?", address.text, as: Int.self)
    guard let name else { return RowSet() }
    return try set("SELECT number FROM article WHERE feed = ?1 UNION SELECT number FROM article WHERE home = ?1", name)
  }

  /// Names are few: those that have one of the phrases are looked up first.
  private func articles(named phrases: [QueryPhrase], _ column: String) throws(SQLError) -> RowSet {
    let finder = PhraseFinder(phrases.map(\.words))
    var names = RowSet()
    var rows = try connection.rows("SELECT number, text FROM name")
    let (name, text) = (try rows.column("number", as: Int.self), try rows.column("text", as: String.self))
    while try rows.step() {
      guard !finder.hits(in: try rows[text]).isEmpty else { continue }
      if let number = StoryMap.number(try rows[name]) { names.set(Int(number), to: true) }
    }
    return try set("SELECT number FROM article WHERE \(column) IN (SELECT value FROM json_each(?))", names.json)
  }
}

extension CalendarDay {
  /// As dates are kept.
  fileprivate var start: Int { daysSince1970 * 86_400 }
}

extension QueryCondition {
  fileprivate var isOfSite: Bool { if case .phrase(_, in: .site) = self { true } else { false } }
}
