/// `Ada Quill is a national trending news reporter at USA TODAY. Reach her at ...`: who wrote it, at the end of a body.
struct AuthorCard {
  let author: String?
  let source: String?

  init?(_ line: String) {
    guard line.utf8.count <= 500 else { return nil }
    if let (name, work) = Self.subject(of: line), Self.isWork(work, in: line) {
      author = name
      source = Self.source(in: work)
    } else if line.hasPrefix("Contributing:") || Self.asksToWrite(line) || Self.thanks(line) {
      author = nil
      source = Self.isOfAgency(line) ? "AP" : Self.source(in: line[...])
    } else {
      return nil
    }
  }

  private static let trades = [
    "reporter", "correspondent", "writer", "editor", "columnist", "journalist", "producer", "fellow", "critic",
    "reviewer", "contributor", "photographer", "cartoonist", "essayist", "anchor", "host", "blogger",
  ]

  /// Who a line speaks of, and what it says of them.
  private static func subject(of line: String) -> (name: String, work: Substring)? {
    let verbs = [" is ", " covers ", " writes ", " reports "].compactMap { line.range(of: $0) }
    guard let verb = verbs.min(by: { $0.lowerBound < $1.lowerBound }), let name = name(line[..<verb.lowerBound]) else {
      return nil
    }
    // The verb stays with what it says, but for the blank before it.
    return (name, line[verb.lowerBound...].dropFirst())
  }

  /// `is a reporter at ...`, `is USA TODAY’s chess critic`, `covers the harbor for ...`.
  private static func isWork(_ work: Substring, in line: String) -> Bool {
    guard work.hasPrefix("is ") else {
      return mark(in: work).flatMap { ToldPhrase.outlet(work[$0...]) } != nil
    }
    guard trade(in: work.prefix(160)) != nil else { return false }
    if possessor(in: work) != nil { return true }
    guard ["is a ", "is an ", "is the ", "is one of "].contains(where: work.hasPrefix) else { return false }
    return mark(in: work.prefix(160)) != nil || line.contains("@") || line.contains("[email")
  }

  /// `Reach her at ...`, `Follow him on X @...`, with a handle or an address.
  private static func asksToWrite(_ line: String) -> Bool {
    ["Reach ", "Follow ", "Contact ", "Email ", "You can reach", "You can follow"].contains(where: line.hasPrefix)
      && (line.contains("@") || line.contains("[email"))
  }

  /// `Associated Press writer Ada Quill in Merrow contributed to this report.`
  private static func thanks(_ line: String) -> Bool {
    guard line.hasSuffix(" contributed to this report.") || line.hasSuffix(" contributed.") else { return false }
    return trade(in: line[...]) != nil && line.utf8.count <= 300
  }

  private static func isOfAgency(_ line: String) -> Bool {
    ["Associated Press ", "The Associated Press ", "AP "].contains(where: line.hasPrefix)
  }

  /// What follows `at` or `for` behind the trade, in words that begin with a capital; or the outlet whose critic it is.
  private static func source(in work: Substring) -> String? {
    if let outlet = possessor(in: work) { return outlet }
    let start = trade(in: work) ?? (work.hasPrefix("is ") ? work.endIndex : work.startIndex)
    guard let name = mark(in: work[start...]).map({ work[$0...] }) else { return nil }
    return ProperName.leading(name.hasPrefix("the ") ? name.dropFirst(4) : name)
  }

  /// `is USA TODAY’s ...`.
  private static func possessor(in work: Substring) -> String? {
    guard work.hasPrefix("is "), let end = ["’s ", "'s "].compactMap({ work.range(of: $0) }).first else { return nil }
    return ToldPhrase.outlet(work[..<end.lowerBound].dropFirst(3))
  }

  /// Where the first word for a trade ends.
  private static func trade(in text: Substring) -> String.Index? {
    trades.compactMap { text.range(of: $0)?.upperBound }.min()
  }

  private static func mark(in text: Substring) -> String.Index? {
    [" at ", " for ", " with "].compactMap { text.range(of: $0)?.upperBound }.min()
  }

  /// A person's name: two to five words with capitals.
  private static func name(_ text: Substring) -> String? {
    let words = text.split(separator: " ")
    guard (2...5).contains(words.count),
      words.allSatisfy({ $0.first?.isUppercase ?? false || ["de", "van", "von", "al"].contains($0) })
    else { return nil }
    return String(text)
  }
}
