import Markup

/// Values that come as a text, as an object with a name, or as a list of either.
extension JSONFields {
  /// What JSON Feed identifies an item by; old writers give numbers.
  var id: String? { text("id") ?? value["id"]?.integer.map(String.init) }

  /// The first of these that says something.
  func text(_ names: String...) -> String? {
    for name in names { if let text = value[name].flatMap(Self.text) { return text } }
    return nil
  }

  /// ninjs 2 and later have lists of objects with a `value`; the longest is it.
  func text(in name: String) -> String? {
    value[name]?.items?.compactMap { $0["value"]?.text }.max { $0.utf8.count < $1.utf8.count }
  }

  private static func text(_ value: JSON) -> String? {
    if let text = value.text { return saysSomething(text) ? text : nil }
    if let items = value.items {
      return items.lazy.compactMap { $0.text ?? $0["name"]?.text }.first(where: saysSomething)
    }
    return ["name", "@id", "url", "value", "city"].lazy.compactMap { value[$0]?.text }.first(where: saysSomething)
  }

  private static func saysSomething(_ text: String) -> Bool { !text.allSatisfy(\.isWhitespace) }

  /// A list of names, or several in one text with commas between.
  func names(_ name: String) -> [String] {
    guard let value = value[name] else { return [] }
    guard let items = value.items else { return (value.text ?? "").split(separator: ",").prefix(100).map(String.init) }
    return items.prefix(100).compactMap(Self.text)
  }

  func people(_ name: String) -> [String] {
    guard let value = value[name] else { return [] }
    let names = (value.items ?? [value]).compactMap { $0.text ?? $0["name"]?.text ?? $0["byline"]?.text }
    return names.filter { !$0.isEmpty }
  }

  /// ninjs 1.x has its renditions as members, each with an address.
  func links(_ name: String) -> [String] {
    guard let value = value[name] else { return [] }
    let isNamed = value.members?.allSatisfy { $0.1?.members != nil } ?? false
    let items = value.items ?? (isNamed ? value.members?.compactMap(\.1) : nil) ?? [value]
    let links = items.prefix(100).compactMap { item in
      item.text ?? ["url", "contentUrl", "href"].lazy.compactMap { item[$0]?.text }.first
    }
    return links.filter { !$0.isEmpty }
  }
}
