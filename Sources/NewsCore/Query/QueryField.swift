/// What can stand before a colon in a query.
public enum QueryField: String, Hashable, Sendable, CaseIterable {
  case title, source, site, feed, section, topic, place, author, tag, path, listed, after, before, `is`, has, time, sort

  /// A field by its name or another name for it, folded.
  init?(name: String) {
    guard let row = Self.table.first(where: { $0.field.rawValue == name || $0.aliases.contains(name) }) else {
      return nil
    }
    self = row.field
  }

  /// Where its words are looked for; `nil` for a field that takes no words.
  var scope: QueryScope? { QueryScope(rawValue: rawValue) }
}
