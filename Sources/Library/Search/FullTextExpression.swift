import NewsCore
import Text

/// A question to the search table in FTS5's language, with the phrases in it in their order.
struct FullTextExpression: Sendable {
  private(set) var text: String
  private(set) var phrases: [SearchPhrase]

  /// `nil` for what the search table cannot answer: dates, names and marks, and what is only negated.
  init?(_ condition: QueryCondition) {
    switch condition {
    case .phrase(let phrase, in: let scope):
      guard let columns = Self.columns(of: scope) else { return nil }
      self.init(phrase.words, in: columns)
    case .any(let parts):
      let parts = parts.map(FullTextExpression.init)
      let known = parts.compactMap(\.self)
      guard known.count == parts.count else { return nil }
      self.init(joining: known, by: " OR ")
    case .all(let parts):
      let wanted = parts.filter { !$0.isNegation }.map(FullTextExpression.init)
      let unwanted = parts.compactMap(\.negatedPart).map(FullTextExpression.init)
      let known = wanted.compactMap(\.self)
      let unknown = unwanted.compactMap(\.self)
      guard known.count == wanted.count, unknown.count == unwanted.count, !known.isEmpty else { return nil }
      self.init(joining: known, by: " AND ")
      // Binary in FTS5: this one and not that one.
      for other in unknown {
        text = "(\(text)) NOT (\(other.text))"
        phrases += other.phrases
      }
    case .not, .since, .before, .marked, .having, .readingTime: return nil
    }
  }

  /// All words of a filter, each the beginning of a word in the title; `nil` where it has none.
  ///
  /// Of a page pasted by mistake the first words are taken, as many as SQLite takes in one expression.
  init?(titleWords: String) {
    var words: [SearchPhrase] = []
    var count = 0
    for part in titleWords.prefix(2000).split(whereSeparator: \.isWhitespace) {
      guard let beginning = SearchPhrase(String(part), endsInPrefix: true) else { continue }
      let phrase = beginning.hasOneLetterPrefix ? SearchPhrase(String(part)) ?? beginning : beginning
      count += phrase.words.count
      guard count <= 64 || words.isEmpty else { break }
      words.append(phrase)
    }
    guard !words.isEmpty else { return nil }
    self.init(joining: words.map { FullTextExpression($0, in: "title") }, by: " AND ")
  }

  init(_ phrase: SearchPhrase, in columns: String) {
    // The words are letters, marks and numbers: there is no quote among them.
    let words = phrase.words.joined(separator: " ")
    text = "{\(columns)} : \"\(words)\"" + (phrase.endsInPrefix ? " *" : "")
    phrases = [phrase]
  }

  private init(joining parts: [FullTextExpression], by conjunction: String) {
    text = parts.count == 1 ? parts[0].text : parts.map { "(\($0.text))" }.joined(separator: conjunction)
    phrases = parts.flatMap(\.phrases)
  }

  private static func columns(of scope: QueryScope) -> String? {
    switch scope {
    case .anywhere: "title body origin topics"
    case .title: "title"
    case .topic: "topics"
    case .listed: "listings"
    case .source, .site, .feed, .section, .place, .author, .tag, .path: nil
    }
  }
}

extension QueryCondition {
  var isNegation: Bool { negatedPart != nil }

  /// What a negation negates.
  var negatedPart: QueryCondition? { if case .not(let part) = self { part } else { nil } }
}
