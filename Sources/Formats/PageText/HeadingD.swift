/// `{title}--{site}`, or with one hyphen; the title's own hyphens make it ambiguous unless the title is printed again.
///
/// A site that stays in the title does less harm than a title that is cut in the middle of a name.
struct HeadingD {
  let title: String
  let site: String?
  let isRepeated: Bool
  /// Whether a hyphen may be the title's or part it from the site.
  let isAmbiguous: Bool

  init(_ line: String, next: String) {
    if !next.isEmpty, line.hasPrefix(next), line.utf8.count > next.utf8.count || line == next {
      title = next
      let rest = line.dropFirst(next.count).drop { $0 == " " || $0 == "-" }
      site = rest.isEmpty ? nil : String(rest)
      isRepeated = true
      isAmbiguous = false
      return
    }
    isRepeated = false
    let ending = line.suffix(62)
    let double = ending.allRanges(of: "--").last { Self.isSite(line[$0.upperBound...], isFirstAnyhow: true) }
    let single = ending.allRanges(of: "-").last { Self.isSite(line[$0.upperBound...], isFirstAnyhow: false) }
    isAmbiguous = double != nil || single != nil
    if let mark = double ?? single.flatMap({ Self.isWithinName($0, in: line) ? nil : $0 }) {
      title = String(line[..<mark.lowerBound])
      site = String(line[mark.upperBound...])
    } else {
      title = line
      site = nil
    }
  }

  /// A few words that begin with capitals and do not end as a sentence does; behind two hyphens the first may begin small, for
  /// some brands do.
  private static func isSite(_ text: Substring, isFirstAnyhow: Bool) -> Bool {
    let words = text.split(separator: " ")
    guard let first = words.first, text.first != " ", text.count <= 60, text.contains(where: \.isLetter),
      !text.contains(","), !Sentence.isEnd(of: String(text)), !small.contains(String(first)),
      isFirstAnyhow && words.count > 1 || isCapital(first, among: words)
    else { return false }
    return words.dropFirst().allSatisfy { isCapital($0, among: words) || small.contains(String($0)) }
  }

  private static func isCapital(_ word: Substring, among words: [Substring]) -> Bool {
    word.first.map { $0.isLetter && !$0.isLowercase || $0.isNumber && words.count > 1 || $0 == "&" } ?? false
  }

  /// What stands within names without a capital.
  private static let small: Set<String> = [
    "of", "and", "the", "for", "in", "on", "at", "by", "to", "with", "a", "de", "or", "but",
  ]

  /// Whether a single hyphen may join a name, its end being short: `Spider-Man`, `U.S.-China Trade`, `pre-Christmas Rush`.
  private static func isWithinName(_ mark: Range<String.Index>, in line: String) -> Bool {
    guard line[mark.upperBound...].split(separator: " ").count <= 2 else { return false }
    let before = line[..<mark.lowerBound].suffix(40).split(whereSeparator: { $0 == " " || $0 == "-" }).last ?? ""
    guard let first = before.first(where: { $0.isLetter || $0.isNumber }) else { return true }
    return first.isUppercase || joined.contains(before.lowercased())
  }

  /// What is joined to names that it stands before.
  private static let joined: Set<String> = [
    "all", "anti", "co", "cross", "ex", "half", "inter", "intra", "mid", "multi", "near", "neo", "non", "now", "pan",
    "post", "pre", "pro", "semi", "sub", "then", "trans", "ultra", "un", "vice",
  ]
}
