import Text

/// What an article must be.
public indirect enum QueryCondition: Hashable, Sendable {
  /// Each of them; at least two, and none of them an `all`.
  case all([QueryCondition])
  /// One of them; at least two, and none of them an `any`.
  case any([QueryCondition])
  /// Not a `not`.
  case not(QueryCondition)
  case phrase(QueryPhrase, in: QueryScope)
  /// Dated on this day or later.
  case since(CalendarDay)
  /// Dated on an earlier day.
  case before(CalendarDay)
  case marked(QueryMark)
  case having(QueryExtra)
  case readingTime(MinuteRange)

  /// All of some conditions; `nil` for none.
  static func joining(all conditions: [QueryCondition]) -> QueryCondition? {
    let parts = conditions.flatMap { condition in
      if case .all(let parts) = condition { parts } else { [condition] }
    }
    return parts.count < 2 ? parts.first : .all(parts)
  }

  /// One of some conditions; `nil` for none.
  static func joining(any conditions: [QueryCondition]) -> QueryCondition? {
    let parts = conditions.flatMap { condition in
      if case .any(let parts) = condition { parts } else { [condition] }
    }
    return parts.count < 2 ? parts.first : .any(parts)
  }

  var negated: QueryCondition {
    if case .not(let condition) = self { condition } else { .not(self) }
  }

  var shownPhrases: [SearchPhrase] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.shownPhrases)
    case .phrase(let phrase, in: .anywhere), .phrase(let phrase, in: .title): [phrase.words]
    case .phrase, .not, .since, .before, .marked, .having, .readingTime: []
    }
  }
}

/// Where a phrase is looked for.
public enum QueryScope: String, Hashable, Sendable, CaseIterable {
  /// In title, body, topics, source, place, section and site; not in the lists of a page.
  case anywhere
  case title, source, site, feed, section, topic, place, author, tag, path
  /// In the lists of headlines printed on the article's page.
  case listed
}

/// A mark that the reader left.
public enum QueryMark: String, Hashable, Sendable, CaseIterable {
  case unread, read, starred
}

/// What an article may have beside itself.
public enum QueryExtra: String, Hashable, Sendable, CaseIterable {
  case copies, notes
}
