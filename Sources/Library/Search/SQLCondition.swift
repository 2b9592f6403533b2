import SQL

/// A piece of SQL that is true or false of a story and one of its articles, with the values of its `?`.
struct SQLCondition: Sendable {
  var sql: String
  var values: [SQLValue] = []
  /// Whether it asks for columns of the article, and not of the story alone.
  var asksArticle = true
  /// Questions to the search table of which the latest matches alone are looked at.
  var bounded: [String] = []

  static let everything = SQLCondition(sql: "1", asksArticle: false)

  static func joining(_ parts: [SQLCondition], by conjunction: String) -> SQLCondition {
    guard parts.count > 1 else { return parts.first ?? .everything }
    return SQLCondition(
      sql: "(" + parts.map(\.sql).joined(separator: " \(conjunction) ") + ")", values: parts.flatMap(\.values),
      asksArticle: parts.contains(where: \.asksArticle), bounded: parts.flatMap(\.bounded))
  }

  /// What is not known is not so.
  var negated: SQLCondition {
    SQLCondition(sql: "NOT ifnull(\(sql), 0)", values: values, asksArticle: asksArticle, bounded: bounded)
  }
}
