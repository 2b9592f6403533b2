/// What lines of pages around an article begin with: their words for sharing, for other articles, for comments.
///
/// In the languages in which most news is written. A word that is not here costs little: a line is told by its shape first.
enum PageWord: Int, CaseIterable {
  case comments, related, share, offers, legal, navigation, advertising, byline, photo

  /// The kinds of words with which a line begins, small signs before it aside.
  static func kinds(atBeginningOf line: String) -> [PageWord] {
    let start = beginning(of: line)
    guard let first = start.first else { return [] }
    let kinds = (table[first] ?? []).filter { start.starts(with: $0.word) }.map(\.kind)
    return allCases.filter(kinds.contains)
  }

  /// In small letters, with a blank at its end.
  static func beginning(of line: String) -> [UInt8] {
    let text = line.unicodeScalars.drop { signs.contains($0) }.prefix(60)
    return Array((String(text).lowercased() + " ").utf8)
  }

  private static let signs = Set("«»>›-–•* |▶►\"“[(".unicodeScalars)

  private static let table: [UInt8: [(word: [UInt8], kind: PageWord)]] = {
    let all = allCases.flatMap { kind in kind.beginnings.map { (word: Array($0.utf8), kind: kind) } }
    return Dictionary(grouping: all) { $0.word.first ?? 0 }
  }()
}
