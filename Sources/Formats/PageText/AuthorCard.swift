/// `Ada Quill is a national trending news reporter at USA TODAY. Reach her at ...`: who wrote it, at the end of a body.
struct AuthorCard {
  let author: String?
  let source: String?

  init?(_ line: String) {
    guard line.utf8.count <= 500 else { return nil }
    if let (name, work) = Self.subject(of: line), Self.isWork(work, in: line) {
      author = name
      source = Self.source(in: work)
    } else if line.hasPrefix("Contributing:") {
      author = nil
      source = Self.contributing(line)
    } else if Self.asksToWrite(line) || Self.thanks(line) {
      author = nil
      source = Self.isOfAgency(line) ? "AP" : Self.source(in: line[...])
    } else if let owner = Self.owner(in: line) {
      author = nil
      source = owner
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
      return source(in: work) != nil
        && (marks(in: work).contains { ToldPhrase.outlet(work[$0...]) != nil } || line.contains("USA TODAY Network"))
    }
    guard trade(in: work.prefix(160)) != nil else { return false }
    if possessor(in: work) != nil { return true }
    guard ["is a ", "is an ", "is the ", "is one of "].contains(where: work.hasPrefix) else { return false }
    return !marks(in: work.prefix(160)).isEmpty || line.contains("@") || line.contains("[email")
  }

  /// `Reach her at ...`, `Follow him on X @...`, with a handle or an address.
  private static func asksToWrite(_ line: String) -> Bool {
    ["Reach ", "Follow ", "Contact ", "Email ", "You can reach", "You can follow"].contains(where: line.hasPrefix)
      && (line.contains("@") || line.contains("[email"))
  }

  /// `Associated Press writer Ada Quill in Merrow contributed to this report.`, `... to this report from Merrow.`
  private static func thanks(_ line: String) -> Bool {
    guard line.utf8.count <= 300, line.hasSuffix(".") else { return false }
    let report = line.range(of: " contributed to this report")?.upperBound
    guard line.hasSuffix(" contributed.") || report.map({ line[$0...].utf8.count <= 40 }) ?? false else { return false }
    return trade(in: Substring(line.lowercased())) != nil
  }

  /// `Contributing: Ada Quill, USA TODAY Network; The Associated Press`: the first outlet.
  private static func contributing(_ line: String) -> String? {
    let names = line.dropFirst("Contributing:".count).split { ",;".contains($0) }
    return names.lazy.compactMap { ToldPhrase.outlet($0.drop { $0 == " " }) }.first
  }

  /// `Copyright 2023 NPR. To see more, ...`, `© 2025 The Alden Beacon`.
  private static func owner(in line: String) -> String? {
    guard let sign = ["Copyright © ", "Copyright ", "© "].first(where: line.hasPrefix) else { return nil }
    let text = line.dropFirst(sign.count)
    guard text.prefix(4).allSatisfy({ $0.isASCII && $0.isNumber }), text.dropFirst(4).first == " " else { return nil }
    let name = text.dropFirst(5)
    return ToldPhrase.outlet(name) ?? ProperName.leading(name.hasPrefix("The ") ? name.dropFirst(4) : name)
  }

  private static func isOfAgency(_ line: String) -> Bool {
    ["Associated Press ", "The Associated Press ", "AP "].contains(where: line.hasPrefix)
  }

  /// What follows `at` or `for` behind the trade, in words that begin with a capital; or the outlet whose critic it is, or on
  /// whose team.
  private static func source(in work: Substring) -> String? {
    if let outlet = possessor(in: work) { return outlet }
    let start = trade(in: work) ?? (work.hasPrefix("is ") ? work.endIndex : work.startIndex)
    let names = marks(in: work[start...]).map { work[$0...] }
    return names.lazy.compactMap(ToldPhrase.outlet).first
      ?? names.lazy.compactMap { ProperName.leading($0.hasPrefix("the ") ? $0.dropFirst(4) : $0) }.first
      ?? work[start...].range(of: " on ").flatMap { ToldPhrase.outlet(work[$0.upperBound...]) }
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

  /// Behind each `at`, `for` and `with`.
  private static func marks(in text: Substring) -> [String.Index] {
    [" at ", " for ", " with "].flatMap { text.allRanges(of: $0).map(\.upperBound) }.sorted()
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
