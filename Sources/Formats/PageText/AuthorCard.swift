/// `Ada Quill is a national trending news reporter at USA TODAY. Reach her at ...`: who wrote it, at the end of a body.
struct AuthorCard {
  let author: String?
  let source: String?

  init?(_ line: String) {
    guard line.utf8.count <= 500 else { return nil }
    let contributes = line.hasPrefix("Contributing:")
    guard contributes || Self.namesTrade(line) || Self.asksToWrite(line) else { return nil }
    source = Self.source(in: line)
    author = line.range(of: " is ").flatMap { Self.name(line[..<$0.lowerBound]) }
  }

  private static let trades = [
    "reporter", "correspondent", "writer", "editor", "columnist", "journalist", "producer", "fellow",
  ]

  private static func namesTrade(_ line: String) -> Bool {
    guard let verb = line.range(of: " is a") ?? line.range(of: " is the ") ?? line.range(of: " covers ") else {
      return false
    }
    guard name(line[..<verb.lowerBound]) != nil else { return false }
    let rest = line[verb.upperBound...].prefix(160)
    return trades.contains { rest.contains($0) }
      && (rest.contains(" at ") || rest.contains(" for ") || rest.contains(" with "))
      || line.hasSuffix(".") && trades.contains { rest.contains($0) } && line.contains("@")
  }

  /// `Reach her at ...`, `Follow him on X @...`, with a handle or an address.
  private static func asksToWrite(_ line: String) -> Bool {
    ["Reach ", "Follow ", "Contact ", "Email ", "You can reach", "You can follow"].contains { line.hasPrefix($0) }
      && (line.contains("@") || line.contains("[email"))
  }

  /// What follows `at` or `for` behind the trade, in words that begin with a capital.
  private static func source(in line: String) -> String? {
    guard let trade = trades.compactMap({ line.range(of: $0)?.upperBound }).min() else { return nil }
    let rest = line[trade...]
    guard let mark = [" at ", " for ", " with "].compactMap({ rest.range(of: $0)?.upperBound }).min() else {
      return nil
    }
    return ProperName.leading(rest[mark...])
  }

  /// A person's name: two to five words with capitals.
  private static func name(_ text: Substring) -> String? {
    let words = text.split(separator: " ")
    guard (2...5).contains(words.count),
      words.allSatisfy({ $0.first?.isUppercase ?? false || $0 == "de" || $0 == "van" })
    else { return nil }
    return String(text)
  }
}

/// Names in running text.
enum ProperName {
  /// The words with capitals that a text begins with, up to a sign that ends them.
  static func leading(_ text: Substring) -> String? {
    var words: [Substring] = []
    for word in text.split(separator: " ", maxSplits: 7).prefix(6) {
      let bare = word.prefix { !",.;:)”\"—".contains($0) }
      guard let first = bare.first,
        first.isUppercase || first.isNumber || (bare == "of" || bare == "&") && !words.isEmpty
      else { break }
      words.append(bare)
      if bare.count < word.count { break }
    }
    while words.last == "of" || words.last == "&" { words.removeLast() }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
